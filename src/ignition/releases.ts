/**
 * The first release of Ignition that takes each stable version of the spec, by its release notes. A machine with an older
 * one stops at first boot.
 */
const FIRST_RELEASES: Readonly<Record<string, string>> = {
  '3.0.0': '2.0.0',
  '3.1.0': '2.3.0',
  '3.2.0': '2.7.0',
  '3.3.0': '2.11.0',
  '3.4.0': '2.15.0',
  '3.5.0': '2.20.0',
  '3.6.0': '2.26.0',
};

/** What machines have to have for a version of the spec; undefined for an experimental one, and where no release is known yet. */
export function neededRelease(version: string): string | undefined {
  return Object.hasOwn(FIRST_RELEASES, version) ? `Ignition ${FIRST_RELEASES[version]} or newer` : undefined;
}

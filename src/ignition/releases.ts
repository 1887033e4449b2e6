/**
 * The first release of Ignition that reads each stable version of the spec, according to its release notes. A machine with an older
 * release stops at first boot.
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

/** The Ignition release that a machine needs for a version of the spec; undefined if the version is experimental or has no release yet. */
export function neededRelease(version: string): string | undefined {
  return Object.hasOwn(FIRST_RELEASES, version) ? `Ignition ${FIRST_RELEASES[version]} or newer` : undefined;
}

/** The newest stable version of the spec that a release of Ignition takes: `3.3.0` for `2.14.0`. Undefined for one before 2.0. */
export function newestSpec(release: string): string | undefined {
  const taken = Object.entries(FIRST_RELEASES).filter(([, first]) => compareReleases(first, release) <= 0);
  return taken.at(-1)?.[0];
}

/** Which of two releases is the newer one: negative for the second. Parts that are missing count as 0. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

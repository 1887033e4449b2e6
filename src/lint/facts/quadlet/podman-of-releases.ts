import type { PodmanVersion } from './keys.ts';

/*
 * Which Podman releases of operating systems have. Sources:
 *
 * - fcos: the manifest locks of the branch `stable` of coreos/fedora-coreos-config, up to October 2024, with the dates of the commits:
 *   Podman 4.4 came on 2023-03-06, 4.5 on 2023-05-15, 4.6 on 2023-08-21, 4.7 on 2023-10-16, 4.8 on 2023-12-18, 4.9 on 2024-02-26, 5.0 on
 *   2024-05-06, 5.1 on 2024-07-01, 5.2 on 2024-09-09. A later number of Fedora has no older Podman than the one before it.
 * - flatcar: `sys-apps/…/podman` in flatcar/scripts at stable-4593.2.0 and stable-4593.2.5, which is an optional system extension.
 * - debian: the packages of bookworm and trixie.
 */

/** The versions of Podman that a release has in its life. */
export interface PodmanRange {
  readonly oldest: PodmanVersion;
  /** Undefined where it is not known. */
  readonly newest?: PodmanVersion;
}

/** By system, and by the number of its release. Releases that are not listed have a Podman that is not known. */
export const podmanOfReleases: Readonly<Record<string, Readonly<Record<string, PodmanRange>>>> = {
  fcos: {
    30: { oldest: '1.5', newest: '1.6' },
    31: { oldest: '1.6', newest: '1.9' },
    32: { oldest: '1.9', newest: '2.1' },
    33: { oldest: '2.1', newest: '3.1' },
    34: { oldest: '3.1', newest: '3.4' },
    35: { oldest: '3.4', newest: '4.0' },
    36: { oldest: '4.0', newest: '4.3' },
    37: { oldest: '4.3', newest: '4.4' },
    38: { oldest: '4.4', newest: '4.7' },
    39: { oldest: '4.7', newest: '4.9' },
    40: { oldest: '5.0' },
  },
  flatcar: { 4593: { oldest: '5.7', newest: '5.7' } },
  debian: { 12: { oldest: '4.3', newest: '4.3' }, 13: { oldest: '5.4', newest: '5.4' } },
};

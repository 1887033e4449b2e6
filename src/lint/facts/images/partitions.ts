/*
 * The partitions of images. Sources: `create_disk.sh` of coreos/coreos-assembler, and the labels that Butane reserves (Fedora CoreOS, RHCOS:
 * 1 and 2 differ between architectures); `disk_layout.json` in flatcar/scripts.
 */

/** A partition that an image has. */
export interface ImagePartition {
  readonly number: number;
  /** The labels that it has, one for each architecture that differs. */
  readonly labels: readonly string[];
  /** True for the one that is made larger when a config says so. */
  readonly isRoot?: true;
  /** True for one that is in use while Ignition changes disks: it refuses to change it. */
  readonly isInUse?: true;
}

/** Fedora CoreOS, RHCOS and their kin. */
export const ostreePartitions: readonly ImagePartition[] = [
  { number: 1, labels: ['BIOS-BOOT', 'PowerPC-PReP-boot', 'reserved'] },
  { number: 2, labels: ['EFI-SYSTEM', 'reserved'] },
  { number: 3, labels: ['boot'] },
  { number: 4, labels: ['root'], isRoot: true },
];

export const flatcarPartitions: readonly ImagePartition[] = [
  { number: 1, labels: ['EFI-SYSTEM'] },
  { number: 2, labels: ['BIOS-BOOT'] },
  { number: 3, labels: ['USR-A'], isInUse: true },
  { number: 4, labels: ['USR-B'] },
  { number: 6, labels: ['OEM'] },
  { number: 7, labels: ['OEM-CONFIG'] },
  { number: 9, labels: ['ROOT'], isRoot: true },
];

/**
 * The releases of Ignition that cannot add a partition without a number to a disk that is in use. Source: the release notes of Ignition
 * 2.27.0, pull request 2234. On Flatcar the boot disk is in use: /usr is mounted from it.
 */
export const ignitionWithoutFreeNumbers = { from: '2.20.0', before: '2.27.0' };

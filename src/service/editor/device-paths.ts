import type { Defined } from './defined-names.ts';

/** The links that udev makes for what a config defines, by the kind of its name. */
const LINKS = {
  partition: '/dev/disk/by-partlabel/',
  raid: '/dev/md/',
  luks: '/dev/mapper/',
  device: '',
  filesystem: '/dev/disk/by-label/',
} as const;

/**
 * The paths of the devices that a config defines: partitions, arrays, LUKS devices, disks, and at last filesystems by their
 * labels.
 */
export function deviceNames(defined: Defined): readonly string[] {
  const kinds = Object.keys(LINKS) as (keyof typeof LINKS)[];
  const paths = defined
    .uses(...kinds)
    .toSorted((a, b) => kinds.indexOf(a.kind as keyof typeof LINKS) - kinds.indexOf(b.kind as keyof typeof LINKS))
    .map(({ kind, name }) => `${LINKS[kind as keyof typeof LINKS]}${name}`);
  return [...new Set(paths)];
}

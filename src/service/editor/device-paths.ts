import type { Defined } from './defined-names.ts';
import type { NameUse } from './names/name-use.ts';

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
  const uses = defined
    .uses(...kinds)
    .toSorted((a, b) => kinds.indexOf(a.kind as keyof typeof LINKS) - kinds.indexOf(b.kind as keyof typeof LINKS));
  return [...new Set(uses.map(deviceOf))];
}

/** The path of the device that has a name. */
export function deviceOf({ kind, name }: Pick<NameUse, 'kind' | 'name'>): string {
  return `${LINKS[kind as keyof typeof LINKS]}${name}`;
}

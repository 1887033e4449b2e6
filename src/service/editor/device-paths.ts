import { namesIn } from './names.ts';

/** The links that udev makes for what a config defines, by the kind of its name. */
const LINKS = {
  partition: '/dev/disk/by-partlabel/',
  raid: '/dev/md/',
  luks: '/dev/mapper/',
  filesystem: '/dev/disk/by-label/',
  device: '',
} as const;

/**
 * The paths of the devices that a config defines: partitions, arrays, LUKS devices, disks, and at last filesystems by their labels. What is
 * written at the offset is not among them.
 */
export function deviceNames(text: string, offset: number): readonly string[] {
  const kinds = Object.keys(LINKS);
  const paths = namesIn(text)
    .filter(({ kind, role, span }) => role === 'definition' && kind in LINKS && (offset < span.start || span.end < offset))
    .map(({ kind, name }) => ({ order: orderOf(kind, kinds), path: `${LINKS[kind as keyof typeof LINKS]}${name}` }));
  return [...new Set(paths.toSorted((a, b) => a.order - b.order).map(({ path }) => path))];
}

function orderOf(kind: string, kinds: readonly string[]): number {
  return kind === 'filesystem' ? kinds.length : kinds.indexOf(kind);
}

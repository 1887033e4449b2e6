import { expect, it } from 'vitest';
import { rootMounts } from '../../../../src/lint/checks/storage/root-mounts.ts';
import { linesOf } from '../findings-of.ts';

const config = (more: string, variant = 'fcos\nversion: 1.6.0'): string =>
  `variant: ${variant}\nstorage:\n  filesystems:\n    - {device: /dev/disk/by-partlabel/root, label: root, wipe_filesystem: true, ${more}}\n`;

/* Ignition, internal/exec/stages/mount/mount.go: what has a path and a format is mounted; flatcar/Flatcar 1612. */
it.each([
  ['a path', config('format: xfs, path: /'), ['filesystem/root-path at /']],
  ['on Flatcar', config('format: ext4, path: /', 'flatcar\nversion: 1.1.0'), ['filesystem/root-path at /']],
  ['no path', config('format: xfs'), []],
  ['another path', config('format: xfs, path: /var'), []],
])('%s', (_, text, lines) => expect(linesOf(rootMounts, text)).toEqual(lines));

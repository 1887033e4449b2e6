import { expect, it } from 'vitest';
import { rootInMemory } from '../../../../src/lint/checks/storage/root-in-memory.ts';
import { linesOf } from '../findings-of.ts';

const filesystem = (fields: string): string => `storage:\n  filesystems:\n    - {device: /dev/sdb, format: xfs, ${fields}}\n`;
const codesOf = (body: string, header = 'variant: fcos\nversion: 1.6.0\n'): string[] =>
  linesOf(rootInMemory, header + body).map((line) => line.split(' ')[0]!);
const ONCE = ['filesystem/root-in-memory'];

/* `query_fslabel` in ignition-ostree-transposefs.sh: a filesystem with the label root that is wiped. */
it.each([
  ['a root that is made anew', filesystem('label: root, wipe_filesystem: true'), ONCE],
  ['an encrypted root', 'boot_device:\n  luks: {tpm2: true}\n', ONCE],
  ['a mirror', 'boot_device:\n  layout: x86_64\n  mirror: {devices: [/dev/sda, /dev/sdb]}\n', ONCE],
  ['a root that is kept', filesystem('label: root'), []],
  ['another filesystem', filesystem('label: data, wipe_filesystem: true'), []],
])('%s', (_, body, expected) => expect(codesOf(body)).toEqual(expected));

it('says nothing of Flatcar', () => {
  expect(codesOf(filesystem('label: root, wipe_filesystem: true'), 'variant: flatcar\nversion: 1.1.0\n')).toEqual([]);
});

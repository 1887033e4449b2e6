import { expect, it } from 'vitest';
import { findings, HEADER } from './findings.ts';

const sized = (size: string): string =>
  `${HEADER}storage:\n  disks:\n    - device: /dev/disk/by-id/a\n      partitions: [{label: a, size_mib: ${size}}]\n`;
const cut = (text: string): string[] => findings(text).filter((finding) => finding.startsWith('yaml/cut-fraction'));

// go-yaml reads a float into an integer by cutting its fraction off: butane makes 47683 of the first
it.each(['47683.7', '+0.5', '1_000.25'])('%s loses its fraction', (size) => {
  expect(cut(sized(size))).toEqual([`yaml/cut-fraction ${size}`]);
});

it.each(['47683', '47683.0', '1e3'])('%s loses nothing', (size) => {
  expect(cut(sized(size))).toEqual([]);
});

it('is not said of texts', () => {
  expect(cut(`${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        inline: 1.5\n`)).toEqual([]);
});

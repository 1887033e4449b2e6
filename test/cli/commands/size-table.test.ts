import { expect, it } from 'vitest';
import { sizeTable } from '../../../src/cli/commands/size-table.ts';

const contributors = Array.from({ length: 12 }, (_, i) => ({
  name: `storage.files /${i}`,
  bytes: 1000 - i,
  share: 0.25,
  origin: undefined,
}));

it('shows the largest parts, and what the others come to', () => {
  const table = sizeTable({ name: 'a.bu', size: { bytes: 20_001, jsonBytes: 20_000, isMachineConfig: false, contributors } }, 'openstack');
  const lines = table.split('\n');
  // 20,001 bytes are 6,667 groups of three, which base64 makes four of
  expect(lines.slice(0, 3)).toEqual([
    'a.bu: 20,001 bytes, 26,668 in base64; openstack takes 65,535',
    '    bytes  share  part',
    '    1,000   25 %  storage.files /0',
  ]);
  expect(lines.at(-2)).toBe('    1,979   10 %  2 more');
});

it.each([
  ['qemu', 'a.bu: 9 bytes; no limit of qemu is known\n'],
  [undefined, 'a.bu: 9 bytes\n'],
] as const)('says what is known of %s', (platform, text) => {
  expect(sizeTable({ name: 'a.bu', size: { bytes: 9, jsonBytes: 8, isMachineConfig: false, contributors: [] } }, platform)).toBe(text);
});

it('says that a config with errors has no size', () => {
  expect(sizeTable({ name: 'a.bu', size: undefined }, 'aws')).toBe('a.bu: no size, because it has errors\n');
});

it('shows no control character of a name', () => {
  const bad = [{ name: 'storage.files /\u001b[31m', bytes: 9, share: 1, origin: undefined }];
  expect(sizeTable({ name: 'a.bu', size: { bytes: 9, jsonBytes: 9, isMachineConfig: false, contributors: bad } }, undefined)).not.toContain(
    '\u001b',
  );
});

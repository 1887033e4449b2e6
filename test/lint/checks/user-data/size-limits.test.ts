import { expect, it } from 'vitest';
import type { OutputSize } from '../../../../src/compile/output-size.ts';
import { countedBytes, sizeFindings } from '../../../../src/lint/checks/user-data/size-limits.ts';

const size = (bytes: number, isMachineConfig = false): OutputSize => ({
  bytes,
  jsonBytes: bytes,
  isMachineConfig,
  contributors: [
    { name: 'storage.files /a', bytes: bytes / 2, share: 0.5, origin: undefined },
    { name: 'storage.files /b', bytes: 1, share: 1 / bytes, origin: undefined },
  ],
});

// by the documentation of the platforms: 16,384 bytes on EC2, 65,535 of base64 on OpenStack (49,151 bytes make 65,536)
it.each([
  ['aws', 16_384, []],
  ['aws', 16_385, ['user-data/too-large']],
  ['openstack', 49_149, []],
  ['openstack', 49_151, ['user-data/too-large']],
  ['gcp', 262_144, []],
  // no limit is documented
  ['qemu', 10_000_000, []],
  [undefined, 262_144, []],
  [undefined, 262_145, ['user-data/over-every-limit']],
])('%s and %d bytes', (platform, bytes, codes) => {
  expect(sizeFindings(size(bytes), { platform }).map(({ code }) => code)).toEqual(codes);
});

it('names what takes the most', () => {
  expect(sizeFindings(size(20_000), { platform: 'aws' })[0]!.message).toBe(
    'the output has 20,000 bytes, and aws takes 16,384 bytes of user data at most; largest: storage.files /a (10,000 bytes, 50 %)',
  );
});

// the operator warns from 80 % of 1,572,864 on; user data of a node is another config
it.each([
  [1_258_291, []],
  [1_258_292, ['machine-config/too-large']],
])('a MachineConfig of %d bytes', (bytes, codes) => {
  expect(sizeFindings(size(bytes, true), { platform: 'aws' }).map(({ code }) => code)).toEqual(codes);
});

it('counts bytes', () => {
  expect([1, 3, 4].map((bytes) => countedBytes(bytes, { counted: 'base64' }))).toEqual([4, 4, 8]);
});

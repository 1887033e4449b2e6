import { describe, expect, test } from 'vitest';
import { expanded, OPENSHIFT, testExamples } from '../expanded.ts';

testExamples('fips');

const ADDED = ['--cipher', 'aes-cbc-essiv:sha256'];

/** The options of the LUKS volumes of a config with `fips`. */
function optionsOf(version: string, rest: string, fips = true): (string[] | undefined)[] {
  const { output } = expanded(version, `${OPENSHIFT}openshift: { fips: ${fips} }\n${rest}`, { raw: true });
  return output.storage.luks.map(({ options }: { options?: string[] }) => options);
}

const luks = (options: string): string =>
  `storage: { luks: [{ name: a, device: /dev/vdb, clevis: { tpm2: true }, options: [${options}] }] }`;

describe('the cipher', () => {
  test('is added behind other options', () => {
    expect(optionsOf('openshift 4.19.0', luks('--label=a'))).toEqual([['--label=a', ...ADDED]]);
  });

  test.each([
    ['--cipher, aes', ['--cipher', 'aes']],
    ['--cipher=aes', ['--cipher=aes']],
    ['-c, aes', ['-c', 'aes']],
  ])('is not added where the config has %s', (options, kept) => {
    expect(optionsOf('openshift 4.19.0', luks(options))).toEqual([kept]);
  });

  // `-caes` is the same for cryptsetup: upstream does not look for it
  test('is added to `-caes`', () => {
    expect(optionsOf('openshift 4.19.0', luks('-caes'))).toEqual([['-caes', ...ADDED]]);
  });

  test('is added to the volume of the boot device', () => {
    expect(optionsOf('openshift 4.8.0', 'boot_device: { luks: { tpm2: true } }')).toEqual([ADDED]);
  });

  test('is not added without FIPS', () => {
    expect(optionsOf('openshift 4.19.0', luks('--label=a'), false)).toEqual([['--label=a']]);
  });

  test('is not added from 4.20.0 on: FIPS 140-3 allows what cryptsetup chooses', () => {
    expect(optionsOf('openshift 4.20.0', luks('--label=a'))).toEqual([['--label=a']]);
  });
});

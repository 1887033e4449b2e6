import { expect, it } from 'vitest';
import { decompiled, testExamplesBackwards, thereAndBack, translated } from '../collapsed.ts';
import { OPENSHIFT } from '../expanded.ts';

testExamplesBackwards('fips');

const luks = (options: string): string =>
  `${OPENSHIFT}openshift: { fips: true }\nstorage: { luks: [{ name: a, device: /dev/a, wipe_volume: true, options: ${options} }] }\n`;

it('takes only the cipher away that the sugar adds', () => {
  expect(thereAndBack('openshift 4.14.0', luks('[--hash, sha256]')).storage.luks[0].options).toEqual(['--hash', 'sha256']);
  expect(thereAndBack('openshift 4.14.0', luks('[--cipher, other]')).storage.luks[0].options).toEqual(['--cipher', 'other']);
});

it('refuses a volume without a cipher in a version that would add one', () => {
  const output = translated(`variant: openshift\nversion: 4.20.0\n${luks('[]')}`);
  expect(decompiled(output, { version: '4.19.0' }).report.map(({ code }) => code)).toEqual(['decompile/adds-cipher']);
  expect(decompiled(output).config).toContain('version: 4.20.0\n');
});

import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { check } from '../../../src/service/check.ts';

const gzip = (contents: Uint8Array): Uint8Array => gzipSync(contents);
const config = (contents: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/a\n      contents: {inline: "${contents}"}\n`;
const codes = (text: string, options: Parameters<typeof check>[1]) => check(text, options).diagnostics.map(({ code }) => code);

it('is about the output: what can be compressed is not too large', () => {
  const lintOptions = { platform: 'aws' };
  expect(codes(config('a'.repeat(100_000)), { gzip, lintOptions })).toEqual([]);
  expect(codes(config(randomBytes(20_000).toString('hex')), { gzip, lintOptions })).toEqual(['user-data/too-large']);
  expect(codes(config('a'), { gzip, lintOptions })).toEqual([]);
});

it('needs no platform where no platform takes so much', () => {
  expect(codes(config(randomBytes(250_000).toString('hex')), { gzip })).toEqual(['user-data/over-every-limit']);
  const text = JSON.stringify({
    ignition: { version: '3.4.0' },
    storage: { files: [{ path: '/a', contents: { source: `data:,${'a'.repeat(300_000)}` } }] },
  });
  expect(codes(text, { name: 'a.ign' })).toEqual(['user-data/over-every-limit']);
});

it('says nothing where it cannot compress', () => {
  expect(codes(config('a'.repeat(300_000)), {})).toEqual([]);
});

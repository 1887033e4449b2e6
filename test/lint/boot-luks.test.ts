import { expect, it } from 'vitest';
import { check } from '../../src/service/check.ts';

const codes = (version: string, luks: string): string[] =>
  check(`variant: fcos\nversion: ${version}\nboot_device:\n  layout: x86_64\n  luks: ${luks}\n`).diagnostics.map(({ code }) => code);

it.each([
  ['1.6.0', '{discard: true}', ['boot-device/luks-unused']],
  ['1.6.0', '{discard: true, tpm2: true}', []],
  ['1.6.0', '{discard: true, tpm2: false}', ['boot-device/luks-unused']],
  ['1.7.0', '{discard: true}', ['boot-device/luks-unused']],
])('fcos %s with luks %s', (version, luks, expected) => {
  expect(codes(version, luks)).toEqual(expected);
});

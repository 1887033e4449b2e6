import { describe, expect, it } from 'vitest';
import { upgrade } from '../../src/service/upgrade.ts';

const HEADER = 'variant: fcos\nversion: 1.6.0\n';
const upgraded = (body: string): string | undefined => upgrade(HEADER + body, { to: '1.7.0' }).text?.replace(/^.*\n.*\n/, '');

describe('the layout of a mirror', () => {
  it.each([
    [
      'before its comments',
      'boot_device:\n  # both\n  mirror:\n    devices: [/dev/sda, /dev/sdb]\n',
      'boot_device:\n  layout: x86_64\n  # both\n  mirror:\n    devices: [/dev/sda, /dev/sdb]\n',
    ],
    [
      'in braces',
      'boot_device: {mirror: {devices: [/dev/sda, /dev/sdb]}}\n',
      'boot_device: {layout: x86_64, mirror: {devices: [/dev/sda, /dev/sdb]}}\n',
    ],
  ])('is added %s', (_, body, expected) => expect(upgraded(body)).toBe(expected));

  it.each([
    ['with a layout', 'boot_device: {layout: aarch64, mirror: {devices: [/dev/sda, /dev/sdb]}}\n'],
    ['without devices', 'boot_device: {mirror: {}}\n'],
    ['without a mirror', 'boot_device: {luks: {tpm2: true}}\n'],
  ])('is not added %s', (_, body) => expect(upgraded(body)).toBe(body));

  it('stands in the way where it cannot be added', () => {
    const { text, obstacles } = upgrade(`${HEADER}x: &b {mirror: {devices: [/dev/sda, /dev/sdb]}}\nboot_device: *b\n`, { to: '1.7.0' });
    expect(text).toBeUndefined();
    expect(obstacles.map(({ message }) => message)).toEqual([expect.stringContaining('fcos refuses this from 1.7.0 on')]);
  });
});

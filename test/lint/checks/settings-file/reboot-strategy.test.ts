import { expect, it } from 'vitest';
import { rebootStrategy } from '../../../../src/lint/checks/settings-file/reboot-strategy.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

// by the documentation of Flatcar, "Update strategies"
it.each([
  ['REBOOT_STRATEGY=reboot', []],
  ['REBOOT_STRATEGY="off"', []],
  ['GROUP=stable\nREBOOT_STRATEGY=etcd-lock', []],
  ['# REBOOT_STRATEGY=never', []],
  ['GROUP=stable\nREBOOT_STRATEGY=never', ['settings-file/reboot-strategy at never']],
  ['REBOOT_STRATEGY=false', ['settings-file/reboot-strategy at false']],
])('%j', (text, lines) => {
  expect(linesOf(rebootStrategy, fileConfig('/etc/flatcar/update.conf', text, { variant: 'flatcar' }))).toEqual(lines);
});

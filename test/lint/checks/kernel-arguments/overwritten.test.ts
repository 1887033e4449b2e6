import { expect, it } from 'vitest';
import { overwritten } from '../../../../src/lint/checks/kernel-arguments/overwritten.ts';
import { linesOf } from '../findings-of.ts';

const config = (file: string, { variant = 'flatcar', args = '[quiet]' } = {}): string =>
  `variant: ${variant}\nversion: ${variant === 'flatcar' ? '1.1.0' : '1.5.0'}\nkernel_arguments: {should_exist: ${args}}\nstorage: {files: [${file}]}\n`;

// Flatcar docs, "Other settings": Ignition edits grub.cfg of the OEM partition; its stage of files comes after that
it.each([
  ['a file', config('{path: /oem/grub.cfg, contents: {inline: a}}'), ['kernel-arguments/overwritten at /oem/grub.cfg']],
  [
    'the older path',
    config('{path: /usr/share/oem/grub.cfg, contents: {inline: a}}'),
    ['kernel-arguments/overwritten at /usr/share/oem/grub.cfg'],
  ],
  ['lines that are added', config('{path: /oem/grub.cfg, append: [{inline: a}]}'), []],
  ['no arguments', config('{path: /oem/grub.cfg, contents: {inline: a}}', { args: '[]' }), []],
  ['Fedora CoreOS', config('{path: /oem/grub.cfg, contents: {inline: a}}', { variant: 'fcos' }), []],
])('%s', (_, text, lines) => {
  expect(linesOf(overwritten, text)).toEqual(lines);
});

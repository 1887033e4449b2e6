import { expect, it } from 'vitest';
import { selinuxOff } from '../../../../src/lint/checks/system/selinux-off.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

// by the documentation of Fedora CoreOS, "SELinux"
it.each([
  ['the argument', 'kernel_arguments: {should_exist: [selinux=0]}\n', 'fcos', ['selinux/off at selinux=0']],
  ['permissive', 'kernel_arguments: {should_exist: [enforcing=0]}\n', 'fcos', ['selinux/off at enforcing=0']],
  ['on', 'kernel_arguments: {should_exist: [selinux=1]}\n', 'fcos', []],
  ['Flatcar, which does not enforce it', 'kernel_arguments: {should_exist: [selinux=0]}\n', 'flatcar', []],
  [
    'the settings',
    'storage:\n  files:\n    - path: /etc/selinux/config\n      contents:\n        inline: |\n          SELINUX=disabled\n',
    'fcos',
    ['selinux/off at SELINUX=disabled'],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(selinuxOff, config(body, variant))).toEqual(lines);
});

import { expect, it } from 'vitest';
import { findings } from '../../findings.ts';

const config = (layout: string, grub: string): string => `variant: fcos\nversion: 1.6.0\nboot_device:\n  layout: ${layout}\n${grub}`;
const USER = 'grub:\n  users:\n    - {name: root, password_hash: grub.pbkdf2.sha512.10000.874A958E.8EC1}\n';

// Fedora CoreOS ends the first boot of these architectures where GRUB has a password
it.each([
  ['ppc64le', USER, 1],
  ['s390x-virt', USER, 1],
  ['x86_64', USER, 0],
  ['aarch64', USER, 0],
  ['ppc64le', '', 0],
])('%s with %j', (layout, grub, count) => {
  expect(findings(config(layout, grub)).filter((finding) => finding.startsWith('grub/no-passwords'))).toHaveLength(count);
});

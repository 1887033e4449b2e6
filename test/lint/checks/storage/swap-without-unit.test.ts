import { expect, it } from 'vitest';
import { swapWithoutUnit } from '../../../../src/lint/checks/storage/swap-without-unit.ts';
import { linesOf } from '../findings-of.ts';

const config = (more = '', rest = ''): string =>
  `variant: fcos\nversion: 1.6.0\nstorage:\n  filesystems:\n    - {device: /dev/vdb, format: swap, wipe_filesystem: true${more}}\n${rest}`;
const unit = (name: string, text: string): string =>
  `systemd:\n  units:\n    - name: ${name}\n      enabled: true\n      contents: |\n${text.replace(/^/gm, '        ')}\n`;

/* systemd.swap(5): a unit or a line of fstab turns swap on. Ignition runs mkswap only. */
it.each([
  ['nothing else', config(), ['filesystem/unused-swap at swap']],
  ['with_mount_unit', config(', with_mount_unit: true'), []],
  ['a unit', config('', unit('dev-vdb.swap', '[Swap]\nWhat=/dev/vdb\n[Install]\nWantedBy=swap.target')), []],
  ['a command', config('', unit('a.service', '[Service]\nExecStart=/usr/sbin/swapon /dev/vdb')), []],
  ['fstab', config('', '  files:\n    - {path: /etc/fstab, contents: {inline: "/dev/vdb none swap"}}\n'), []],
])('%s', (_, text, lines) => expect(linesOf(swapWithoutUnit, text)).toEqual(lines));

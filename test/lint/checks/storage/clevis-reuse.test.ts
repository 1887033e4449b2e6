import { expect, it } from 'vitest';
import { clevisReuse } from '../../../../src/lint/checks/storage/clevis-reuse.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

it.each([
  [
    'a volume that is kept',
    'storage:\n  luks:\n    - name: a\n      device: /dev/a\n      wipe_volume: false\n      clevis: {tpm2: true}\n',
    'fcos',
    ['luks/clevis-reuse at false'],
  ],
  [
    'one that is wiped',
    'storage:\n  luks:\n    - name: a\n      device: /dev/a\n      wipe_volume: true\n      clevis: {tpm2: true}\n',
    'fcos',
    [],
  ],
  ['one of which nothing is said', 'storage:\n  luks:\n    - name: a\n      device: /dev/a\n      clevis: {tpm2: true}\n', 'fcos', []],
  [
    'one with a key file',
    'storage:\n  luks:\n    - name: a\n      device: /dev/a\n      wipe_volume: false\n      key_file: {inline: x}\n',
    'fcos',
    [],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(clevisReuse, config(body, variant))).toEqual(lines);
});

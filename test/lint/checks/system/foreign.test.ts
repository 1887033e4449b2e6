import { expect, it } from 'vitest';
import { foreign } from '../../../../src/lint/checks/system/foreign.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

it.each([
  [
    'locksmith on Fedora CoreOS',
    'systemd:\n  units:\n    - {name: locksmithd.service, enabled: true}\n',
    'fcos',
    ['unit/foreign at locksmithd.service'],
  ],
  [
    'Zincati on Flatcar',
    'systemd:\n  units:\n    - {name: zincati.service, enabled: true}\n',
    'flatcar',
    ['unit/foreign at zincati.service'],
  ],
  ['a unit that is masked wherever it is', 'systemd:\n  units:\n    - {name: locksmithd.service, mask: true}\n', 'fcos', []],
  [
    'a unit of the config',
    'systemd:\n  units:\n    - {name: locksmithd.service, contents: "[Service]\\nExecStart=/bin/true\\n"}\n',
    'fcos',
    [],
  ],
  ['locksmith on Flatcar', 'systemd:\n  units:\n    - {name: locksmithd.service, enabled: true}\n', 'flatcar', []],
  [
    'settings of Zincati on Flatcar',
    'storage: {files: [{path: /etc/zincati/config.d/a.toml}]}\n',
    'flatcar',
    ['path/foreign at /etc/zincati/config.d/a.toml'],
  ],
  ['settings of Flatcar there', 'storage: {files: [{path: /etc/flatcar/update.conf}]}\n', 'flatcar', []],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(foreign, config(body, variant))).toEqual(lines);
});

import { expect, it } from 'vitest';
import { modulesLoad } from '../../../../src/lint/checks/settings-file/modules-load.ts';
import { findingsOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const found = (text: string) => findingsOf(modulesLoad, fileConfig('/etc/modules-load.d/a.conf', text));

// by modules-load.d(5): one name a line, comments with # and ;
it.each(['br_netfilter', '# load these\noverlay\n\n  ; more\n  tun', ''])('%j is taken', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['overlay br_netfilter', 'write each module on a line of its own'],
  [
    'nf_conntrack hashsize=1',
    'write nf_conntrack here, and its options into a file below /etc/modprobe.d: options nf_conntrack hashsize=1',
  ],
])('%j is no module', (line, help) => {
  expect(found(`tun\n${line}`)).toMatchObject([{ about: line, help }]);
});

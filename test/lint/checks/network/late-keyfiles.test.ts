import { expect, it } from 'vitest';
import { lateKeyfiles } from '../../../../src/lint/checks/network/late-keyfiles.ts';
import { filesOf } from '../../checks-of.ts';
import { foundBy } from '../found-by.ts';

const path = (name: string): string => `/etc/NetworkManager/system-connections/${name}.nmconnection`;
const ethernet = (ipv4: string, more = ''): string => `[connection]\nid=a\ntype=ethernet\n${more}${ipv4}`;
const FIXED = ethernet('[ipv4]\nmethod=manual\naddress1=192.0.2.10/24');
const DHCP = ethernet('[ipv4]\nmethod=auto');
const FETCHED = '    - path: /etc/a\n      contents:\n        source: https://a.example/a\n';
const TANG =
  '  luks:\n    - name: a\n      device: /dev/sdb\n      clevis:\n        tang:\n          - url: http://a.example\n            thumbprint: a\n';

/* Fedora CoreOS docs, "Network configuration": keyfiles of a config apply after the initramfs, in which Ignition fetches. */
it.each([
  ['a fixed address and a file that is fetched', filesOf({ [path('a')]: FIXED }) + FETCHED, ['keyfile/too-late: manual']],
  ['a fixed address and a Tang server', filesOf({ [path('a')]: FIXED }) + TANG, ['keyfile/too-late: manual']],
  [
    'a config that is merged',
    `ignition:\n  config:\n    merge:\n      - source: https://a.example/b\n${filesOf({ [path('a')]: FIXED })}`,
    ['keyfile/too-late: manual'],
  ],
  [
    'a placeholder in place of the URL',
    `ignition:\n  config:\n    merge:\n      - source: \${source}\n${filesOf({ [path('a')]: FIXED })}`,
    [],
  ],
  ['nothing that is fetched', filesOf({ [path('a')]: FIXED, '/etc/a': 'b' }), []],
  ['an address of DHCP', filesOf({ [path('a')]: DHCP }) + FETCHED, []],
  ['one of two with an address of DHCP', filesOf({ [path('a')]: FIXED, [path('b')]: DHCP }) + FETCHED, []],
  ['one of two without a method', filesOf({ [path('a')]: FIXED, [path('b')]: ethernet('') }) + FETCHED, []],
  [
    'a part of a bond',
    filesOf({ [path('a')]: FIXED, [path('b')]: ethernet('', 'controller=bond0\nport-type=bond\n') }) + FETCHED,
    ['keyfile/too-late: manual'],
  ],
])('%s', (_, body, expected) => expect(foundBy(lateKeyfiles, body)).toEqual(expected));

it('says nothing of OpenShift, whose nodes have a network', () => {
  const body = `metadata:\n  name: a\n  labels: {machineconfiguration.openshift.io/role: worker}\n${filesOf({ [path('a')]: FIXED })}${FETCHED}`;
  expect(foundBy(lateKeyfiles, body, { version: 'openshift 4.16.0' })).toEqual([]);
});

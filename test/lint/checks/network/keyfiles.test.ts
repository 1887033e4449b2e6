import { expect, it } from 'vitest';
import { keyfiles } from '../../../../src/lint/checks/network/keyfiles.ts';
import { foundBy } from '../found-by.ts';

const keyfile = (text: string): string =>
  `storage:\n  files:\n    - path: /etc/NetworkManager/system-connections/lan.nmconnection\n      mode: 0600\n      contents:\n        inline: |\n${text.replace(/^/gm, '          ')}\n`;

/* nm-settings-keyfile(5); GLib's key files: groups, key=value, and comments that begin with #. */

it.each([
  [
    'a good one',
    '# lan\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=manual\naddress1=192.0.2.10/24,192.0.2.1\n[ipv6]\nmethod=ignore',
    [],
  ],
  ['the older name of addresses', '[ipv4]\nmethod=manual\naddresses=192.0.2.10/24', []],
  ['no method', '[connection]\nid=lan', []],
  ['a line without =', '[connection]\nid lan', ['keyfile/syntax: id lan']],
  ['a comment with ;', '; lan\n[connection]\nid=lan', ['keyfile/syntax: ; lan']],
  ['a key before the first section', 'id=lan\n[connection]', ['keyfile/syntax: id=lan']],
  ['a method that there is not', '[ipv4]\nmethod=static', ['keyfile/bad-value: static']],
  ['a method of IPv6 only', '[ipv4]\nmethod=ignore', ['keyfile/bad-value: ignore']],
  ['manual without an address', '[ipv4]\nmethod=manual\ngateway=192.0.2.1', ['keyfile/bad-value: manual']],
  ['a loop of a template', '[ipv4]\nmethod=manual\n%{ for key, value in merge({\n  "a" = "b" }) ~}\n${key}=${value}\n%{ endfor ~}', []],
  ['a placeholder', '[ipv4]\nmethod=${method}\n${rest}', []],
])('%s', (_, text, found) => {
  expect(foundBy(keyfiles, keyfile(text))).toEqual(found);
});

import { expect, it } from 'vitest';
import { keyfileModes } from '../../../../src/lint/checks/network/keyfile-modes.ts';
import { file, foundBy, foundInIgnition, helpsOf } from '../found-by.ts';

const LAN = '/etc/NetworkManager/system-connections/lan.nmconnection';

/* NetworkManager: "File permissions (100644) are insecure" (nms-keyfile-utils.c checks mode & 0077 and the owner). */

it.each([
  [`path: ${LAN}, mode: 0600`, []],
  [`path: ${LAN}, mode: 0644`, ['keyfile/ignored: 0644']],
  [`path: ${LAN}`, [`keyfile/ignored: ${LAN}`]],
  [`path: ${LAN}, mode: 0600, user: {name: core}`, ['keyfile/ignored: {name: core}']],
  ['path: /etc/NetworkManager/system-connections/ens3', ['keyfile/ignored: /etc/NetworkManager/system-connections/ens3']],
  ['path: /etc/NetworkManager/system-connections/.hidden', []],
  ['path: /etc/NetworkManager/conf.d/a.conf', []],
  // the decimal number has a finding of its own
  [`path: ${LAN}, mode: 600`, []],
])('%s', (fields, found) => {
  expect(foundBy(keyfileModes, file(fields))).toEqual(found);
});

it('says how to write the mode', () => {
  expect(helpsOf(keyfileModes, file(`path: ${LAN}, mode: 0644`))).toEqual(['write it as 0600']);
  expect(foundInIgnition(keyfileModes, { storage: { files: [{ path: LAN, mode: 420 }] } })).toEqual([
    'keyfile/ignored: 0600 is meant: write it as 384',
  ]);
});

/*
 * Each line of the local files is one more key. `keys/alice.pub` has two.
 *
 * variant: fcos
 * version: 1.5.0
 * passwd:
 *   users:
 *     - name: core
 *       ssh_authorized_keys: [ssh-rsa AAAA me@example.com]
 *       ssh_authorized_keys_local: [keys/alice.pub]
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.4.0" },
 *   "passwd": {
 *     "users": [
 *       {
 *         "name": "core",
 *         "sshAuthorizedKeys": [
 *           "ssh-rsa AAAA me@example.com",
 *           "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIiXi0QIOd/t9/sOyi5XroUajcrK3Fl5+07/wFNhQ9Ta alice@one",
 *           "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIambbpQLgHUP0IZ84OB4TGmh7zTlYaOLSu9kUlNK59IR alice@two"
 *         ]
 *       }
 *     ]
 *   }
 * }
 */

import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, leaf, listOf, type Placed } from '../../../schema/placed.ts';
import { byteText } from '../../../text/byte-text.ts';
import { filledLines } from '../../../text/filled-lines.ts';
import { readLocal } from '../local-file.ts';
import type { NodeSugar } from '../pass.ts';

/** `ssh_authorized_keys_local`: each line of each file is one more authorized key. */
export const sshKeys: NodeSugar = (from, to, { files, fault }) => {
  const locals = items(from, 'ssh_authorized_keys_local');
  if (locals.length === 0) return;
  const field = from.fields.get('ssh_authorized_keys_local');
  if (!files) {
    // reported once for the field, not for each file in it
    return fault(field?.origin, [], diagnose('local/no-files-dir'));
  }
  const own = to.get('sshAuthorizedKeys');
  const keys: Placed[] = own?.kind === 'list' ? [...own.items] : [];
  for (const file of locals) {
    const read = readLocal(String(file.kind === 'leaf' ? file.value : ''), files);
    if ('message' in read) {
      fault(file.origin, [], read);
      continue;
    }
    for (const line of filledLines(byteText(read.contents))) keys.push(leaf(line, file.origin));
  }
  if (keys.length > 0) to.set('sshAuthorizedKeys', listOf(keys, field?.origin));
};

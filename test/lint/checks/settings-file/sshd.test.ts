import { expect, it } from 'vitest';
import { sshd } from '../../../../src/lint/checks/settings-file/sshd.ts';
import { findingsOf, linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const config = (text: string, name = '10-a.conf'): string => fileConfig(`/etc/ssh/sshd_config.d/${name}`, text);

// sshd_config(5); OpenSSH, servconf.c: keywords and the values of flags are read without regard to case
it.each([
  ['PermitRootLogins no', ['settings-file/sshd-keyword at PermitRootLogins']],
  ['pubkeyauthentification=yes', ['settings-file/sshd-keyword at pubkeyauthentification']],
  ['PasswordAuthentication true', ['settings-file/sshd-value at true']],
  ['UsePAM=1', ['settings-file/sshd-value at 1']],
  ['passwordauthentication NO # no passwords', []],
  ['PermitRootLogin prohibit-password', []],
  ['Match User ops\n    X11Forwarding on', ['settings-file/sshd-value at on']],
  ['# PermitRootLogins no', []],
  ['AuthorizedKeysCommand /usr/local/bin/keys %u "%k"', []],
  // a keyword that a distribution may have added
  ['VendorSetting yes', []],
  ['UsePAM "yes"', []],
])('%j', (text, lines) => {
  expect(linesOf(sshd, config(text))).toEqual(lines);
});

// Fedora CoreOS: 40-disable-passwords.conf says no, and the first value counts
it.each([
  ['90-a.conf', 'PasswordAuthentication yes', ['settings-file/sshd-too-late at PasswordAuthentication yes']],
  ['20-a.conf', 'PasswordAuthentication yes', []],
  ['90-a.conf', 'PasswordAuthentication no', []],
  ['90-a.conf', 'Match User ops\nPasswordAuthentication yes', []],
  ['40-disable-passwords.conf', 'PasswordAuthentication yes', []],
])('%s with %j', (name, text, lines) => {
  expect(linesOf(sshd, config(text, name))).toEqual(lines);
});

it('corrects a keyword', () => {
  expect(findingsOf(sshd, config('permitrootlogn no'))[0]!.help).toBe('did you mean "PermitRootLogin"?');
});

import { describe, expect, it } from 'vitest';
import { authorizedKeys } from '../../../../src/lint/checks/access/authorized-keys.ts';
import { dss, ed25519, rsa1024, rsa2048 } from '../../ssh-keys.ts';
import { foundBy, foundInIgnition, helpsOf, messagesOf } from '../found-by.ts';

const keys = (...all: readonly string[]): string =>
  `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n${all.map((key) => `        - ${key}\n`).join('')}`;
const keyFile = (text: string): string =>
  `storage:\n  files:\n    - path: /home/core/.ssh/authorized_keys\n      contents:\n        inline: |\n          ${text}\n`;

describe('authorizedKeys', () => {
  it('finds what lets nobody in, and underlines the key', () => {
    expect(foundBy(authorizedKeys, keys(ed25519, '<your public key here>', 'ssh-rsa AAAAB3Nza...', '~/.ssh/id_ed25519.pub'))).toEqual([
      'ssh-key/malformed: <your public key here>',
      'ssh-key/malformed: ssh-rsa AAAAB3Nza...',
      'ssh-key/malformed: ~/.ssh/id_ed25519.pub',
    ]);
  });

  it('finds empty keys', () => {
    expect(messagesOf(authorizedKeys, keys('""', ed25519))).toEqual(['nobody can log in with this key: it is empty']);
  });

  it('finds private keys and obsolete ones', () => {
    expect(foundBy(authorizedKeys, keys('"-----BEGIN OPENSSH PRIVATE KEY-----\\nb3Bl\\n"', dss, rsa1024))).toEqual([
      'ssh-key/private: "-----BEGIN OPENSSH PRIVATE KEY-----\\nb3Bl\\n"',
      `ssh-key/obsolete: ${dss}`,
      `ssh-key/obsolete: ${rsa1024}`,
    ]);
    expect(messagesOf(authorizedKeys, keys(rsa1024))).toEqual(['the SSH server of current systems refuses an RSA key of 1024 bits']);
  });

  it('looks at each line of a value', () => {
    expect(foundBy(authorizedKeys, keys(`"${ed25519}\\n${rsa2048}"`))).toEqual([]);
    expect(foundBy(authorizedKeys, keys(`"${ed25519}\\nssh-rsa AAAA"`))).toHaveLength(1);
  });

  it('looks into local files of keys, at the place that embeds them', () => {
    const local = 'passwd:\n  users:\n    - {name: core, ssh_authorized_keys_local: [a.pub]}\n';
    expect(foundBy(authorizedKeys, local, { files: { 'a.pub': `# mine\n${ed25519}\n` } })).toEqual([]);
    expect(foundBy(authorizedKeys, local, { files: { 'a.pub': 'ssh-ed25519 AAAA\n' } })).toEqual(['ssh-key/malformed: a.pub']);
  });

  it('looks into files that sshd reads, line by line', () => {
    expect(foundBy(authorizedKeys, keyFile(`${ed25519}\n          ssh-ed25519 AAAA bob`))).toEqual([
      'ssh-key/malformed: ssh-ed25519 AAAA bob',
    ]);
  });

  it('says nothing of placeholders, which another check finds', () => {
    expect(foundBy(authorizedKeys, keys('${ssh_key}', '"{{ key }}"'))).toEqual([]);
  });

  it('names the field for files only where the version has it', () => {
    const help = (version: string): string | undefined => helpsOf(authorizedKeys, keys('~/.ssh/a.pub'), { version })[0];
    expect(help('fcos 1.6.0')).toContain('`ssh_authorized_keys_local`');
    expect(help('fcos 1.1.0')).not.toContain('ssh_authorized_keys_local');
    expect(
      foundInIgnition(authorizedKeys, { passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['~/.ssh/a.pub'] }] } })[0],
    ).not.toContain('_local');
  });
});

import { describe, expect, it } from 'vitest';
import { readableSecrets } from '../../../../src/lint/checks/files/readable-secrets.ts';
import { foundBy, foundInIgnition } from '../found-by.ts';

const withText = (fields: string, text: string): string =>
  `storage:\n  files:\n    - path: /etc/a\n${fields}      contents:\n        inline: "${text}"\n`;
const readable = (text: string, fields = '      mode: 0644\n'): string[] =>
  foundBy(readableSecrets, withText(fields, text)).filter((found) => found.startsWith('secret/readable'));
const PEM = '-----BEGIN EC PRIVATE KEY-----\\nMHc\\n';
// wg(8): a key is 32 bytes in base64
const WIREGUARD = `[Interface]\\nPrivateKey = ${'A'.repeat(43)}=\\n`;

describe('readableSecrets', () => {
  it.each([
    ['a private key', PEM],
    ['a key of WireGuard', WIREGUARD],
    ['a key of a kubeconfig', `users:\\n- user:\\n    client-key-data: ${'LS0t'.repeat(20)}\\n`],
    ['a password of a registry', '{\\"auths\\": {\\"quay.io\\": {\\"auth\\": \\"dXNlcjpwYXNz\\"}}}'],
  ])('%s', (_, text) => {
    expect(readable(text)).toEqual(['secret/readable: 0644']);
  });

  it.each([
    ['a certificate', '-----BEGIN CERTIFICATE-----\\nMIIB\\n'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\\nMIIB\\n'],
    ['the public key of a peer', `PublicKey = ${'A'.repeat(43)}=\\n`],
    ['a placeholder', 'PrivateKey = ${KEY}\\n'],
  ])('%s is none', (_, text) => {
    expect(readable(text)).toEqual([]);
  });

  it.each([
    ['for root alone', '      mode: 0600\n', []],
    ['for a group to write only', '      mode: 0620\n', []],
    ['for the group', '      mode: 0640\n', ['secret/readable: 0640']],
    ['without a mode, which makes it 0644', '', ['secret/readable: /etc/a']],
  ])('%s', (_, fields, found) => {
    expect(readable(PEM, fields)).toEqual(found);
  });

  it('underlines the line of the secret for the code that is off by default', () => {
    expect(foundBy(readableSecrets, withText('      mode: 0600\n', PEM))).toEqual(['secret/in-config: -----BEGIN EC PRIVATE KEY-----']);
  });

  it('leaves keyfiles of NetworkManager to their own check', () => {
    const body = withText('', PEM).replace('/etc/a', '/etc/NetworkManager/system-connections/a.nmconnection');
    expect(foundBy(readableSecrets, body)).toEqual(['secret/in-config: -----BEGIN EC PRIVATE KEY-----']);
  });

  it('writes decimal numbers into an Ignition config', () => {
    const source = `data:,${encodeURIComponent('-----BEGIN PRIVATE KEY-----')}`;
    expect(foundInIgnition(readableSecrets, { storage: { files: [{ path: '/a', contents: { source } }] } })[0]).toContain(
      'add `mode: 384`',
    );
  });
});

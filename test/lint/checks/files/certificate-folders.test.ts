import { expect, it } from 'vitest';
import { certificateFolders } from '../../../../src/lint/checks/files/certificate-folders.ts';
import { file, foundBy, helpsOf } from '../found-by.ts';

const certificate = (path: string, text = '-----BEGIN CERTIFICATE-----'): string => file(`path: ${path}, contents: {inline: "${text}"}`);

it.each([
  ['fcos 1.6.0', '/etc/pki/ca-trust/source/anchors/a.crt', undefined],
  ['fcos 1.6.0', '/etc/ssl/certs/a.pem', 'write it as /etc/pki/ca-trust/source/anchors/a.pem'],
  ['fcos 1.6.0', '/usr/local/share/ca-certificates/a.crt', 'write it as /etc/pki/ca-trust/source/anchors/a.crt'],
  ['flatcar 1.1.0', '/etc/ssl/certs/a.pem', undefined],
  ['flatcar 1.1.0', '/etc/ssl/certs/a.crt', 'write it as /etc/ssl/certs/a.pem'],
  ['flatcar 1.1.0', '/etc/pki/ca-trust/source/anchors/a.crt', 'write it as /etc/ssl/certs/a.pem'],
  // a certificate of a program
  ['fcos 1.6.0', '/etc/nginx/a.crt', undefined],
])('%s: %s', (version, path, help) => {
  expect(helpsOf(certificateFolders, certificate(path), { version })).toEqual(help === undefined ? [] : [help]);
});

it('looks for certificates only', () => {
  expect(foundBy(certificateFolders, certificate('/etc/ssl/certs/README', 'read me'))).toEqual([]);
});

import { expect, it } from 'vitest';
import { fetched } from '../../../../src/lint/checks/resource/fetched.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

it.each([
  [
    'http without a hash',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://example.com/a\n',
    'fcos',
    ['resource/unverified-http at http://example.com/a'],
  ],
  [
    'http with a hash',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://example.com/a\n        verification: {hash: sha512-00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000}\n',
    'fcos',
    [],
  ],
  ['https', 'storage:\n  files:\n    - path: /a\n      contents:\n        source: https://example.com/a\n', 'fcos', []],
  ['a private address', 'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://172.16.0.99/a\n', 'fcos', []],
  [
    'a public address',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://172.32.0.99/a\n',
    'fcos',
    ['resource/unverified-http at http://172.32.0.99/a'],
  ],
  ['a name without a dot', 'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://matchbox:8080/a\n', 'fcos', []],
  ['a name of the home network', 'storage:\n  files:\n    - path: /a\n      contents:\n        source: http://nas.lan/a\n', 'fcos', []],
  [
    'a page of GitHub',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: https://github.com/a/b/blob/main/c.sh\n',
    'fcos',
    ['resource/web-page at https://github.com/a/b/blob/main/c.sh'],
  ],
  [
    'a page of Google Drive',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: https://drive.google.com/file/d/1aB_c/view?usp=sharing\n',
    'fcos',
    ['resource/web-page at https://drive.google.com/file/d/1aB_c/view?usp=sharing'],
  ],
  [
    'a page of Dropbox',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: https://www.dropbox.com/s/abc/a.sh?dl=0\n',
    'fcos',
    ['resource/web-page at https://www.dropbox.com/s/abc/a.sh?dl=0'],
  ],
  [
    'a release of GitHub',
    'storage:\n  files:\n    - path: /a\n      contents:\n        source: https://github.com/a/b/releases/download/v1/c\n',
    'fcos',
    [],
  ],
  [
    'a config that is merged',
    'ignition: {config: {merge: [{source: "http://example.com/a.ign"}]}}\n',
    'fcos',
    ['resource/unverified-http at "http://example.com/a.ign"'],
  ],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(fetched, config(body, variant))).toEqual(lines);
});

it('writes the address of the raw file', () => {
  const [found] = findingsOf(
    fetched,
    config('storage: {files: [{path: /a, contents: {source: "https://github.com/a/b/blob/main/c.sh"}}]}\n'),
  );
  expect(found!.help).toBe('fetch the file itself: https://raw.githubusercontent.com/a/b/main/c.sh');
});

// Ignition's operator notes: credentials come of EC2, elsewhere objects of S3 are fetched anonymously
it.each([
  ['qemu', 's3://a/b', ['resource/s3-anonymous at s3://a/b']],
  ['gcp', '"arn:aws:s3:::a/b"', ['resource/s3-anonymous at "arn:aws:s3:::a/b"']],
  ['aws', 's3://a/b', []],
  [undefined, 's3://a/b', []],
])('on %s: %s', (platform, source, lines) => {
  const text = config(`storage:\n  files:\n    - path: /a\n      contents:\n        source: ${source}\n`);
  expect(linesOf(fetched, text, { platform })).toEqual(lines);
});

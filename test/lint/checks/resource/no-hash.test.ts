import { expect, it } from 'vitest';
import { noHash } from '../../../../src/lint/checks/resource/no-hash.ts';
import { file, foundBy } from '../found-by.ts';

const fetching = (source: string, more = ''): string => file(`path: /a, contents: {source: "${source}"${more}}`);

/* Ignition verifies a hash only; S3 never changes a version of an object. */
it.each([
  ['https', fetching('https://a.example/b'), ['resource/no-hash: "https://a.example/b"']],
  ['an object of S3', fetching('s3://bucket/b'), ['resource/no-hash: "s3://bucket/b"']],
  ['a version of an object of S3', fetching('s3://bucket/b?versionId=1'), []],
  ['a hash', fetching('https://a.example/b', `, verification: {hash: sha256-${'0'.repeat(64)}}`), []],
  ['http, of which another code speaks', fetching('http://a.example/b'), []],
  ['data', fetching('data:,b'), []],
  [
    'a config that is merged',
    'ignition:\n  config:\n    merge:\n      - source: https://a.example/b\n',
    ['resource/no-hash: https://a.example/b'],
  ],
])('%s', (_, body, expected) => expect(foundBy(noHash, body)).toEqual(expected));

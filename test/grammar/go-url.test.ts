import { describe, expect, it } from 'vitest';
import { parseUrl, queryValue } from '../../src/grammar/go-url.ts';

describe('parseUrl takes', () => {
  it.each([
    ['', '', ''],
    ['*', '', ''],
    ['a/b:c', '', ''],
    ['HTTPS://example.com:/a', 'https', ''],
    ['http://user:p%41ss@host', 'http', ''],
    ['http://a@b@c', 'http', ''],
    ['http://h/a b', 'http', ''],
    ['http://h?%zz', 'http', ''],
    ['http://h#a b', 'http', ''],
    ['http://a:b:80', 'http', ''],
    ['http://%c3%a9', 'http', ''],
    ['http://[::1]:80/', 'http', ''],
    ['http://[::ffff:1.2.3.4]', 'http', ''],
    ['http://[1:2:3:4:5:6:7:8]', 'http', ''],
    ['http://[fe80::1%25en%20o]', 'http', ''],
    ['http:///x', 'http', ''],
    ['///x', '', ''],
    ['data:,%zz', 'data', ',%zz'],
    ['arn:aws:s3:::b/k?versionId=1', 'arn', 'aws:s3:::b/k'],
    ['x+y-1.z:o', 'x+y-1.z', 'o'],
  ])('%j', (text, scheme, opaque) => {
    expect(parseUrl(text)).toMatchObject({ scheme, opaque });
  });
});

describe('parseUrl refuses', () => {
  it.each([
    ':x',
    '1a:b',
    'a b:c',
    'http://h/\x7f',
    'http://h/\n',
    'http://h/%zz',
    'http://h/%4',
    'http://h#%zz',
    'http://h:8x',
    'http://h:80:x',
    'http://a b',
    'http://a^b',
    'http://%41',
    'http://us er@h',
    'http://us%zz@h',
    'http://x[::1]',
    'http://[::1',
    'http://[::1]x',
    'http://[::1%25]',
    'http://[::1%25e{n0]',
    'http://[::1%25%01]',
    'http://[::1%25%c3%a9]',
    'http://[1.2.3.4]',
    'http://[::256.1.1.1]',
    'http://[::01.1.1.1]',
    'http://[1::2::3]',
    'http://[1:2:3:4:5:6:7]',
    'http://[12345::]',
    'http://[v1.x]',
  ])('%j', (text) => {
    expect(parseUrl(text)).toBeUndefined();
  });
});

describe('queryValue', () => {
  it.each([
    ['', undefined],
    ['versionId', ''],
    ['versionId=', ''],
    ['a=b&versionId=x&versionId=', 'x'],
    ['version%49d=x', 'x'],
    ['versionId=;&versionId=x', 'x'],
    ['versionId=%zz', undefined],
    ['VersionId=x', undefined],
  ])('%j', (query, value) => {
    expect(queryValue(query, 'versionId')).toBe(value);
  });
});

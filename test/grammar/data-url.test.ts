import { describe, expect, it } from 'vitest';
import { dataUrlFault } from '../../src/grammar/data-url.ts';

describe('data URLs that are taken', () => {
  it.each([
    'data:,',
    'data:,a%20b~',
    'data:;base64,',
    'data:;base64,QUJD',
    'data:;base64,QQ==',
    'data:;base64,QUI=',
    'data:;base64,QU\nJD',
    'data:text/plain;charset=utf-8;base64,QUJD',
    'data:x-anything/y,',
    'data:textual/y,',
    'data:text/,',
    'data:;a="b\\"\\n\\x41\\101\\u00e9\\U0010ffff",x',
    // behind an empty quoted value, upstream does not look at escapes
    'data:;a="";b=%zz,x',
  ])('%j', (url) => {
    expect(dataUrlFault(url)).toBeUndefined();
  });
});

describe('data URLs that are refused', () => {
  it.each([
    ['DATA:,x', 'missing data prefix'],
    ['data:', 'missing comma before data'],
    ['data:@', 'invalid character after data prefix'],
    ['data:foo', 'missing media type slash'],
    ['data:foo/bar,', 'invalid media type'],
    ['data:te xt/plain,', 'invalid character for media type'],
    ['data:text/pl ain,', 'invalid character for media subtype'],
    ['data:text/plain', 'incomplete media type'],
    // what follows an x is not looked at
    ['data:x/y', 'missing media type slash'],
    ['data:x/y/z,', 'invalid media type'],
    ['data:x\u{1f600}/y,', 'invalid media type'],
    ['data:;', 'unterminated parameter sequence'],
    ['data:;=', 'unterminated parameter sequence'],
    ['data:;a', 'unterminated parameter sequence'],
    ['data:; a=b,', 'invalid character for parameter attribute'],
    ['data:;base32,x', 'expected base64, got base32'],
    ['data:;a=', 'missing comma before data'],
    ['data:;a=b', 'missing comma before data'],
    ['data:;a=b@,', 'invalid character for parameter value'],
    ['data:;a=%4,', 'rfc2396: unexpected end of unescape sequence'],
    ['data:;a=%zz,', 'rfc2396: invalid char 0x25 in unescape sequence'],
    ['data:;a="b', 'unclosed quoted string'],
    ['data:;a="b\\', 'unclosed quoted string'],
    ['data:;a="\u00e9",', 'invalid character for parameter value'],
    ['data:;a="\\\u00e9",', 'invalid escaped character'],
    ['data:;a="b"c,', 'expected semicolon or comma'],
    ['data:;a="b"', 'missing comma before data'],
    ['data:;a="\\q",', 'invalid syntax'],
    ['data:;a="\\\'",', 'invalid syntax'],
    ['data:;a="\\477",', 'invalid syntax'],
    ['data:;a="\\ud800",', 'invalid syntax'],
    ['data:;a="\\U00110000",', 'invalid syntax'],
    ['data:;a="\n",', 'invalid syntax'],
    ['data:,a b', 'invalid data character'],
    ['data:,%', 'rfc2396: unexpected end of unescape sequence'],
    ['data:,%4', 'rfc2396: unexpected end of unescape sequence'],
    ['data:,%zz', 'rfc2396: invalid char 0x25 in unescape sequence'],
    ['data:;base64,QUJD-', 'invalid data character'],
    ['data:;base64,QUJ', 'illegal base64 data at input byte 0'],
    ['data:;base64,QUJDQ', 'illegal base64 data at input byte 4'],
    ['data:;base64,Q=', 'illegal base64 data at input byte 1'],
    ['data:;base64,QQ=', 'illegal base64 data at input byte 3'],
    ['data:;base64,QQ==QQ', 'illegal base64 data at input byte 4'],
  ])('%j: %s', (url, fault) => {
    expect(dataUrlFault(url)).toBe(fault);
    // what is known of the end changes nothing
    expect(dataUrlFault(url, /[A-Za-z0-9+/=]*$/.exec(url)?.index)).toBe(fault);
  });
});

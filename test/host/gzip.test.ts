import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import type { Gzip } from '../../src/host/gzip.ts';

const LONG = 'compressible '.repeat(200);
const config = (text: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        inline: ${JSON.stringify(text)}\n`;
const contents = (text: string, gzip?: Gzip): { source: string; compression: string } =>
  JSON.parse(translate(config(text), gzip ? { gzip } : {}).output!).storage.files[0].contents;

describe('the port of gzip', () => {
  it('is what contents go through that become shorter by it', () => {
    const { source, compression } = contents(LONG, nodeGzip);
    expect(compression).toBe('gzip');
    const [, data] = /^data:;base64,(.*)$/.exec(source)!;
    expect(gunzipSync(Buffer.from(data!, 'base64')).toString()).toBe(LONG);
  });

  it('is any function that a host has', () => {
    const gzip: Gzip = () => Uint8Array.of(1, 2, 3);
    expect(contents(LONG, gzip)).toEqual({ source: 'data:;base64,AQID', compression: 'gzip' });
  });

  it('is left alone where the result would be longer', () => {
    const gzip: Gzip = (bytes) => new Uint8Array(bytes.length * 2);
    expect(contents(LONG, gzip)).toMatchObject({ compression: '' });
  });

  it('is not asked for where contents are short', () => {
    const gzip: Gzip = () => expect.unreachable();
    expect(contents('hello', gzip)).toEqual({ source: 'data:,hello', compression: '' });
  });

  it('makes one member of gzip of Node`s', () => {
    const bytes = Buffer.from(LONG);
    const member = nodeGzip(bytes);
    // RFC 1952: magic number, deflate; at the end the length of the contents
    expect([...member.subarray(0, 3)]).toEqual([0x1f, 0x8b, 8]);
    expect(Buffer.from(member).readUInt32LE(member.length - 4)).toBe(bytes.length);
    expect(gunzipSync(member)).toEqual(bytes);
  });
});

describe('the port of gunzip', () => {
  it('gives back what gzip was given', () => {
    expect(nodeGunzip(nodeGzip(Buffer.from(LONG)), LONG.length)).toEqual(Buffer.from(LONG));
  });

  it('gives nothing for what is no gzip, and for more than the limit', () => {
    const member = nodeGzip(Buffer.from(LONG));
    expect(nodeGunzip(Buffer.from(LONG), 1e6)).toBeUndefined();
    expect(nodeGunzip(member.subarray(0, 20), 1e6)).toBeUndefined();
    expect(nodeGunzip(member, LONG.length - 1)).toBeUndefined();
  });
});

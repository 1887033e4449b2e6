import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeContents, escapeContents } from '../../../src/compile/desugar/data-url.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const gzip = (contents: Uint8Array): Uint8Array => gzipSync(contents, { level: 9 });

describe('encodeContents', () => {
  it('escapes what is shortest escaped', () => {
    expect(encodeContents(bytes('hello world\n'), undefined, gzip)).toEqual({ source: 'data:,hello%20world%0A', compression: '' });
  });

  it('keeps RFC 2396`s unreserved characters as they are', () => {
    expect(escapeContents(bytes("aZ9-_.!~*'()é/"))).toBe("data:,aZ9-_.!~*'()%C3%A9%2F");
  });

  it('takes base64 where escapes are longer, and escapes where they are as long', () => {
    // 4 bytes: 8 + 8 = 16 against 1 + 12 = 13; 8 bytes: 8 + 12 = 20 against 25
    expect(encodeContents(new Uint8Array(4), undefined, undefined).source).toBe('data:,%00%00%00%00');
    expect(encodeContents(new Uint8Array(8), undefined, undefined).source).toBe('data:;base64,AAAAAAAAAAA=');
  });

  it('compresses where that is shorter, and says so', () => {
    const encoded = encodeContents(bytes('x'.repeat(500)), undefined, gzip);
    expect(encoded.compression).toBe('gzip');
    expect(encoded.source.length).toBeLessThan(80);
  });

  it('does not compress what is compressed already, and leaves the compression to the config', () => {
    expect(encodeContents(bytes('x'.repeat(500)), 'gzip', gzip)).toEqual({ source: `data:,${'x'.repeat(500)}` });
  });

  it('encodes nothing as nothing', () => {
    expect(encodeContents(new Uint8Array(), undefined, gzip)).toEqual({ source: 'data:,', compression: '' });
  });

  it('takes contents longer than one piece of base64', () => {
    const contents = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256);
    const { source } = encodeContents(contents, undefined, undefined);
    expect(Buffer.from(source.slice('data:;base64,'.length), 'base64').equals(contents)).toBe(true);
  });
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeContents } from '../../../src/compile/desugar/data-url.ts';
import { leastGzip } from '../../../src/compile/desugar/least-gzip.ts';
import { runs } from '../../depth.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('leastGzip', () => {
  it('is never more than gzip takes', () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(fc.constantFrom(0x61, 0x62, 0x63), { maxLength: 300 }).map((few) => Uint8Array.from(few)),
      fc.string({ maxLength: 200 }).map(bytes),
      fc.array(fc.constantFrom('key = ', 'value\n', '[section]\n', '#', 'ab'), { maxLength: 40 }).map((words) => bytes(words.join(''))),
    );
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 9 }), (some, level) => {
        expect(leastGzip(some)).toBeLessThanOrEqual(gzipSync(some, { level }).length);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('knows that a short setting does not get shorter', () => {
    const setting = bytes('[section]\nkey0 = value 0\nother = true\n# comment\n');
    // base64 of as many bytes as gzip takes at least is no shorter than base64 of the text
    expect(leastGzip(setting)).toBeGreaterThan(setting.length - 6);
    expect(leastGzip(bytes('a'.repeat(100)))).toBeLessThan(30);
  });

  it('spares the compression of settings', () => {
    const gzip = (): Uint8Array => {
      throw new Error('compressed in vain');
    };
    for (const n of [0, 10, 100, 1000]) {
      const setting = bytes(`[section]\nkey${n} = value ${n}\nother = true\n# comment\n`);
      expect(encodeContents(setting, undefined, gzip).compression).toBe('');
    }
  });
});

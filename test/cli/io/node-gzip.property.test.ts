import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeGzip } from '../../../src/cli/io/node-host.ts';
import { runs } from '../../depth.ts';

it('gzip has the same bytes with the small buffers that short contents get', () => {
  const words = fc.array(fc.constantFrom('key = ', 'value\n', '[section]\n', '#', 'ab'), { maxLength: 120 });
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    fc.array(fc.constantFrom(0x61, 0x62, 0x63), { minLength: 400, maxLength: 600 }).map((few) => Uint8Array.from(few)),
    words.map((some) => new TextEncoder().encode(some.join(''))),
  );
  fc.assert(
    fc.property(contents, (some) => {
      expect(Buffer.from(nodeGzip(some)).equals(gzipSync(some, { level: 9, memLevel: 9 }))).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
});

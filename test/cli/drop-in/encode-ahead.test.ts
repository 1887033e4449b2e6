import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeAhead } from '../../../src/cli/drop-in/encode-ahead.ts';
import { nodeGzip } from '../../../src/cli/io/node-host.ts';
import { encodeContents } from '../../../src/compile/desugar/data-url.ts';
import type { Ahead, Encoded } from '../../../src/host/ahead.ts';
import { WAIT_LIMIT } from '../../limits.ts';

const worker = fileURLToPath(new URL('../../../dist/encode-worker.cjs', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'butane-ahead-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const contentsOf = (i: number): Uint8Array => new TextEncoder().encode(`file ${i}\n`.repeat(i * 100));
const paths = Array.from({ length: 40 }, (_, i) => join(dir, `f${i}`));
for (const [i, path] of paths.entries()) writeFileSync(path, contentsOf(i));
/** Sizes that are worth some workers; they are only believed. */
const large = (names: readonly string[]) => names.map((path) => ({ path, size: 1 << 20 }));

/**
 * What workers made of files that they were given time enough for. A file that is asked for too early is never encoded, so that
 * each attempt has workers of its own.
 */
async function patiently(
  names: readonly string[],
  processors: number,
  asked: readonly string[],
): Promise<{ ahead: Ahead; encoded: readonly (Encoded | undefined)[] }> {
  for (let wait = 200; ; wait *= 4) {
    const ahead = encodeAhead(worker, processors);
    ahead.expect(large(names));
    await new Promise((wake) => setTimeout(wake, wait));
    const encoded = asked.map((path) => ahead.take(path));
    if (encoded.every((one) => one !== undefined) || wait > WAIT_LIMIT / 4) return { ahead, encoded };
  }
}

describe('encodeAhead', () => {
  it('encodes from the end, as the main thread would, and gives a file once', async () => {
    const asked = [1, 2, 20, 38, 39];
    const expected = (i: number): Encoded => encodeContents(contentsOf(i), undefined, nodeGzip);
    const { ahead, encoded } = await patiently(
      paths,
      3,
      asked.map((i) => paths[i]!),
    );
    expect(encoded).toEqual(asked.map(expected));
    expect(ahead.take(paths[39]!)).toBeUndefined();
  });

  it('leaves what cannot be read to the main thread', async () => {
    const { ahead, encoded } = await patiently([...paths.slice(0, 2), join(dir, 'none'), dir], 2, [paths[1]!]);
    expect(encoded[0]).toBeDefined();
    expect(ahead.take(join(dir, 'none'))).toBeUndefined();
    expect(ahead.take(dir)).toBeUndefined();
  });

  it('gives nothing where there is no worker, no second processor, or little to do', async () => {
    const waited = new Promise((wake) => setTimeout(wake, 300));
    const without = encodeAhead(join(dir, 'none.js'), 3);
    without.expect(large(paths));
    const alone = encodeAhead(worker, 1);
    alone.expect(large(paths));
    const little = encodeAhead(worker, 3);
    little.expect(paths.map((path) => ({ path, size: 10 })));
    await waited;
    for (const ahead of [without, alone, little]) expect(ahead.take(paths[39]!)).toBeUndefined();
  });
});

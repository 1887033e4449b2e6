import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { encodeContents } from '../../src/compile/desugar/data-url.ts';
import { translate } from '../../src/compile/translate.ts';
import type { Ahead } from '../../src/host/ahead.ts';

/* encode-ahead.test.ts has Node's implementation, which has workers. */

const dir = mkdtempSync(join(tmpdir(), 'butane-ahead-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const contentsOf = (i: number): Uint8Array => new TextEncoder().encode(`file ${i}\n`.repeat(i * 100));
const paths = Array.from({ length: 40 }, (_, i) => join(dir, `f${i}`));
for (const [i, path] of paths.entries()) writeFileSync(path, contentsOf(i));

describe('the port of what is read ahead', () => {
  const inTree = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: .\n';
  const inFiles = `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n${paths.map((_, i) => `    - path: /f${i}\n      contents:\n        local: f${i}\n`).join('')}`;

  it.each([inTree, inFiles])('is told all files before it is asked for one, and what it has is taken', (config) => {
    const calls: string[] = [];
    const ahead: Ahead = {
      expect: (files) => void calls.push(...files.map(({ path, size }) => `expect ${path} ${size}`)),
      take(path) {
        calls.push(`take ${path}`);
        return path.endsWith('/f7') ? { source: 'data:,seven', compression: '' } : undefined;
      },
    };
    const options = { files: nodeFiles, filesDir: dir, gzip: nodeGzip };
    const ordered = config === inTree ? paths.toSorted() : paths;
    const { output } = translate(config, { ...options, ahead });
    expect(calls).toEqual([
      ...ordered.map((path) => `expect ${path} ${contentsOf(paths.indexOf(path)).length}`),
      ...ordered.map((path) => `take ${path}`),
    ]);
    const { source, compression } = encodeContents(contentsOf(7), undefined, nodeGzip);
    const given = '"compression":"","source":"data:,seven"';
    expect(output).toContain(given);
    expect(output?.replace(given, `"compression":"${compression}","source":"${source}"`)).toBe(translate(config, options).output);
  });

  it('may give nothing', () => {
    const ahead: Ahead = { expect() {}, take: () => undefined };
    const options = { files: nodeFiles, filesDir: dir, gzip: nodeGzip };
    expect(translate(inFiles, { ...options, ahead })).toEqual(translate(inFiles, options));
  });
});

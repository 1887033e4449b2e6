import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { check } from '../../src/service/check.ts';
import { configOfLines, halfCompressible, TREE_CONFIG } from './inputs.ts';
import { LINEAR, MEASURED, withMeasured } from './page.ts';
import { median, milliseconds, table } from './statistics.ts';

describe('inputs', () => {
  it.each([20, 148, 1_408, 14_008])('%d lines, give or take a file, without a finding', (lines) => {
    const config = configOfLines(lines);
    const written = config.split('\n').length - 1;
    expect(written).toBeGreaterThanOrEqual(lines);
    expect(written).toBeLessThan(lines + 25);
    expect(config).toBe(configOfLines(lines));
    const { report, fatal, output } = translate(new TextEncoder().encode(config), { name: 'config.bu' });
    expect({ report, fatal }).toEqual({ report: [], fatal: undefined });
    expect(output).toContain('part-0.service');
  });

  it('is a config in which butane check finds nothing, so that its exit code is 0', () => {
    expect(check(configOfLines(148), { name: 'config.bu' }).diagnostics).toEqual([]);
  });

  it('has files that gzip halves, each of its own', () => {
    const file = halfCompressible(20_000, 7);
    const ratio = gzipSync(file).length / file.length;
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.65);
    expect(file).toEqual(halfCompressible(20_000, 7));
    expect(file).not.toEqual(halfCompressible(20_000, 8));
    expect(halfCompressible(20_000, 0)[0]).not.toBe(halfCompressible(20_000, 1)[0]);
  });

  it('has a tree', () => {
    const folder = mkdtempSync(join(tmpdir(), 'butane-tree-'));
    mkdirSync(join(folder, 'tree'));
    writeFileSync(join(folder, 'tree', 'a'), 'hello');
    const options = { name: 'tree.bu', files: nodeFiles, filesDir: folder, gzip: nodeGzip };
    const { output, report } = translate(new TextEncoder().encode(TREE_CONFIG), options);
    rmSync(folder, { recursive: true });
    expect(report).toEqual([]);
    expect(output).toContain('"path":"/srv/a"');
  });
});

describe('what is shown', () => {
  it('is the median', () => {
    expect(median([3])).toBe(3);
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('has three digits below 100 ms', () => {
    expect([0.5, 7.456, 99.94, 5432.1].map(milliseconds)).toEqual(['0.500', '7.46', '99.9', '5432']);
  });

  it('is a Markdown table', () => {
    expect(
      table(
        ['input', 'ms'],
        [
          ['148 lines', '7'],
          ['x', '1234'],
        ],
      ),
    ).toBe(['| input     |   ms |', '| --------- | ---: |', '| 148 lines |    7 |', '| x         | 1234 |'].join('\n'));
  });

  it('leaves alone what people wrote on the page', () => {
    const page = (linear: string): string =>
      `before\n${MEASURED.begin}\nold\n${MEASURED.end}\nbetween\n${LINEAR.begin}\n${linear}\n${LINEAR.end}\nafter\n`;
    expect(withMeasured(page('old'), LINEAR, 'new')).toBe(page('\nnew\n'));
    expect(() => withMeasured('nothing', LINEAR, 'new')).toThrow('lacks the lines');
  });
});

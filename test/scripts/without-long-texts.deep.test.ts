import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'butane-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sentences that a bundle has exactly as they are written here: other characters are escaped there. */
const isPlain = (text: string): boolean => text.length > 25 && /^[\w ,.;:()/-]+$/.test(text);

const entries = codes().map((code) => describedCode(code)!);
const longTexts = entries.flatMap(({ title, why, remedy }) => [title, why, remedy]).filter(isPlain);
const exampleLines = entries
  .flatMap(({ example }) => example?.text.split('\n') ?? [])
  .filter((line) => /^ *- (path|device|name): \S{12}/.test(line));

describe.each(['butane.cjs', 'ignition-validate.cjs', 'index.js'])('dist/%s', (bundle) => {
  const text = readFileSync(join(root, 'dist', bundle), 'utf8');

  it('has none of the long texts of the entries', () => {
    expect(longTexts.length).toBeGreaterThan(150);
    expect(exampleLines.length).toBeGreaterThan(10);
    expect([...longTexts, ...exampleLines].filter((long) => text.includes(long))).toEqual([]);
  });

  it('has the messages', () => {
    expect(text).toContain('partition numbers collide');
  });
});

it('the bundle of the subcommands has the long texts', () => {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin/butane.js'), 'explain', 'raid/spares'], { encoding: 'utf8' });
  expect(stdout.replace(/\s+/g, ' ')).toContain(describedCode('raid/spares')?.why);
});

it('a bundle that is built without the plugin prints the same', () => {
  const plain = join(folder, 'butane.cjs');
  execFileSync(join(root, 'node_modules/.bin/esbuild'), [
    join(root, 'src/cli/drop-in/butane-main.ts'),
    ...['--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--outfile=${plain}`],
    ...['--define:BUTANE_VERSION="0"', '--define:import.meta.dirname=__dirname', '--external:*/subcommands.ts'],
  ]);
  expect(readFileSync(plain, 'utf8')).toContain('so spares are useless');
  const config = join(folder, 'config.bu');
  writeFileSync(config, 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: etc/motd\n      mode: 644\n');
  const run = (bundle: string): unknown => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, config], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  expect(run(plain)).toEqual(run(join(root, 'bin/butane.js')));
  expect(run(plain)).toMatchObject({ status: 1, stderr: expect.stringContaining('path not absolute') });
});

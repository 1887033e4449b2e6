import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './run-subcommand.ts';

const cwd = process.cwd();
let folder = '';

beforeAll(() => {
  vi.stubGlobal('BUTANE_VERSION', '0.29.0');
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-repository-')));
  cpSync(fileURLToPath(new URL('../../../fixtures/repository', import.meta.url)), folder, { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(cwd);
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

/** What is wrong with the configs in `broken/`; the twenty others are fine. */
const FAULTS = [
  'broken/decimal-mode.bu 7:13-7:16 warning mode/decimal',
  'broken/duplicate-path.bu 11:7-13:25 error config/duplicate',
  'broken/lost-local-file.bu 7:16-7:20 error local/unreadable',
  'broken/missing-dash.bu 6:5-7:18 error yaml/wrong-type',
  'broken/misspelt-key.bu 6:7-6:15 warning config/unused-key',
  'broken/no-role.bu 4:3-4:24 error machine-config/no-role',
  'broken/not-for-edge.bu 5:5-5:23 error config/forbidden-field',
  'broken/not-for-edge.bu 10:17-12:35 error unit/syntax',
  'broken/not-rendered.bu 6:13-6:32 error text/template-placeholder',
  'broken/tab.bu 4:1-4:1 error yaml/syntax',
  'broken/wrong-version.bu 2:10-2:14 error header/bad-version',
];

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly Readonly<Record<'code' | 'severity' | 'line' | 'column' | 'endLine' | 'endColumn', string>>[];
  }[];
  readonly summary: unknown;
}

describe('a repository of 30 configs', () => {
  it('has ten that are broken, found in one run', async () => {
    const { exit, stdout } = await run(['check', '--format', 'json']);
    const report = JSON.parse(stdout) as JsonReport;
    const found = report.files.flatMap(({ path, diagnostics }) =>
      diagnostics.map((d) => `${path} ${d.line}:${d.column}-${d.endLine}:${d.endColumn} ${d.severity} ${d.code}`),
    );
    expect(found).toEqual(FAULTS);
    expect(report.summary).toEqual({ files: 30, errors: 9, warnings: 2 });
    expect(exit).toBe(1);
  });

  it('is repaired where that is mechanical, and nowhere else', async () => {
    const before = new Map(configs().map((path) => [path, readFileSync(path, 'utf8')]));
    const dry = await run(['check', '--fix', '--dry-run']);
    expect(new Map(configs().map((path) => [path, readFileSync(path, 'utf8')]))).toEqual(before);
    expect(dry.exit).toBe(1);

    const { exit, stderr } = await run(['check', '--fix']);
    expect([exit, stderr]).toEqual([1, 'fixed 4 problems in 4 files\n']);
    const changed = new Map(
      configs().flatMap((path) =>
        readFileSync(path, 'utf8') === before.get(path) ? [] : [[path, lines(before.get(path)!, readFileSync(path, 'utf8'))]],
      ),
    );
    expect(changed).toEqual(
      new Map([
        ['broken/decimal-mode.bu', ['7:       mode: 0755']],
        ['broken/missing-dash.bu', ['6:     - name: docker.service', '7:       enabled: true']],
        ['broken/misspelt-key.bu', ['6:       contents:   # the name of the machine']],
        ['broken/wrong-version.bu', ['2: version: 4.15.0']],
      ]),
    );
    const left = await run(['check', '--format', 'raw']);
    expect(left.stdout.match(/^[^:]+/gm)).toEqual([
      'broken/duplicate-path.bu',
      'broken/lost-local-file.bu',
      'broken/no-role.bu',
      'broken/not-for-edge.bu',
      'broken/not-for-edge.bu',
      'broken/not-rendered.bu',
      'broken/tab.bu',
    ]);
    for (const path of configs()) writeFileSync(path, before.get(path)!);
  });

  it('has a patch that git applies', async () => {
    const { stdout } = await run(['check', '--fix', '--dry-run']);
    expect(spawnSync('git', ['apply', '--check', '-'], { input: stdout }).status).toBe(0);
    expect(stdout.match(/^\+\+\+ .*$/gm)).toEqual(
      ['decimal-mode', 'missing-dash', 'misspelt-key', 'wrong-version'].map((name) => `+++ b/broken/${name}.bu`),
    );
  });

  it('has a report for every system', async () => {
    const formats = ['raw', 'json', 'sarif', 'github', 'gitlab', 'junit'];
    const reports = formats.flatMap((format) => ['--report', `${format}=report.${format}`]);
    await run(['check', ...reports]);
    const text = (format: string): string => readFileSync(`report.${format}`, 'utf8');
    const sarif = JSON.parse(text('sarif')) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]!.results).toHaveLength(FAULTS.length);
    expect(JSON.parse(text('gitlab'))).toHaveLength(FAULTS.length);
    expect(text('raw').trimEnd().split('\n')).toHaveLength(FAULTS.length);
    expect(text('github').match(/^::(?:error|warning) /gm)).toHaveLength(FAULTS.length);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(text('junit')) as {
      testsuites: Record<'@_tests' | '@_failures', string>;
    };
    // a file is a test; two have warnings only
    expect([testsuites['@_tests'], testsuites['@_failures']]).toEqual(['30', '8']);
    for (const format of formats) rmSync(`report.${format}`);
  });
});

function configs(): string[] {
  return readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bu'));
}

/** The lines that are new. */
function lines(before: string, after: string): string[] {
  const old = before.split('\n');
  return after.split('\n').flatMap((line, i) => (line === old[i] ? [] : [`${i + 1}: ${line}`]));
}

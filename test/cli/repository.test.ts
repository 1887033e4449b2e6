import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './run-subcommand.ts';

const cwd = process.cwd();
let folder = '';

beforeAll(() => {
  vi.stubGlobal('BUTANE_VERSION', '0.29.0');
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-repository-')));
  cpSync(fileURLToPath(new URL('../../fixtures/repository', import.meta.url)), folder, { recursive: true });
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
  'broken/not-for-edge.bu 10:17-12:41 error unit/syntax',
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
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lintOptionsOf } from '../../scripts/generate/example-report.ts';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import type { ExampleOptions } from '../../src/diagnostics/entry.ts';
import { lints, machineLints } from '../../src/lint/lints.ts';
import { renderCheckRaw } from '../../src/report/check-raw.ts';
import { check } from '../../src/service/check.ts';

/*
 * Every file in src/lint/ that exports a `Lint` or a `MachineLint` is registered, and has a fixture of its name. A fixture is a
 * folder: `config.bu` or `config.ign`, the local files that it embeds in `files/`, and in `expected.report` what `butane check --all
 * --format raw` prints. `options.json` has what the command line says of the machines.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'src/lint');
const fixtures = join(root, 'fixtures/lints');
const registered: readonly unknown[] = [...lints, ...machineLints];

/** The paths of the files with a lint, below src/lint/. */
const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && /^export (?:const|function) \w+: (?:Machine)?Lint\b/m.test(readFileSync(join(source, path), 'utf8')),
);

function configName(folder: string): string {
  return existsSync(join(fixtures, folder, 'config.ign')) ? 'config.ign' : 'config.bu';
}

describe.each(paths)('src/lint/%s', (path) => {
  const name = basename(path, '.ts');

  it('exports a lint that src/lint/lints.ts has', async () => {
    const exported: readonly unknown[] = Object.values((await import(join(source, path))) as object);
    expect(registered.filter((lint) => exported.includes(lint))).toHaveLength(1);
  });

  it('has a fixture', () => expect(existsSync(join(fixtures, name, configName(name)))).toBe(true));
});

it('each registered lint has a file of its own', () => expect(paths).toHaveLength(registered.length));

describe.each(readdirSync(fixtures))('fixtures/lints/%s', (folder) => {
  const read = (name: string): string => readFileSync(join(fixtures, folder, name), 'utf8');

  it('is reported as expected', () => {
    const name = configName(folder);
    const options = existsSync(join(fixtures, folder, 'options.json')) ? (JSON.parse(read('options.json')) as ExampleOptions) : {};
    const lintOptions = lintOptionsOf(options);
    const checked = check(read(name), { name, files: nodeFiles, filesDir: join(fixtures, folder, 'files'), all: true, lintOptions });
    expect(renderCheckRaw([checked])).toBe(read('expected.report'));
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { lints } from '../../src/lint/lints.ts';
import { renderCheckRaw } from '../../src/report/check-raw.ts';
import { check } from '../../src/service/check.ts';

/*
 * Every file in src/lint/ that imports the type `Lint` exports one that is registered, and has a fixture of its name. A fixture is a folder: `config.bu`,
 * the local files that it embeds in `files/`, and in `expected.report` what `butane check --format raw` prints.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'src/lint');
const fixtures = join(root, 'fixtures/lints');

/** The names of the files with a lint, without `.ts`. */
const names = readdirSync(source)
  .filter((file) => file !== 'lints.ts' && readFileSync(join(source, file), 'utf8').includes("from './lint.ts'"))
  .map((file) => file.replace(/\.ts$/, ''));

describe.each(names)('src/lint/%s.ts', (name) => {
  it('exports a lint that src/lint/lints.ts has', async () => {
    const exported = Object.values((await import(join(source, `${name}.ts`))) as object);
    expect(lints.filter((lint) => exported.includes(lint))).toHaveLength(1);
  });

  it('has a fixture', () => expect(existsSync(join(fixtures, name, 'config.bu'))).toBe(true));
});

it('each registered lint has a file of its own', () => expect(names).toHaveLength(lints.length));

describe.each(readdirSync(fixtures))('fixtures/lints/%s', (folder) => {
  const read = (name: string): string => readFileSync(join(fixtures, folder, name), 'utf8');

  it('is reported as expected', () => {
    const checked = check(read('config.bu'), { name: 'config.bu', files: nodeFiles, filesDir: join(fixtures, folder, 'files') });
    expect(renderCheckRaw([checked])).toBe(read('expected.report'));
  });
});

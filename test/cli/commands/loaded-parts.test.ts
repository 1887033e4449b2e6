import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import { subcommandNames } from '../../../src/cli/commands/subcommand-names.ts';

/* Loading a part takes longer than what a run on a small config does with it. */

/** What each action imports, by subcommand, and folders that it has no use for. */
const actions: Readonly<Record<string, readonly [file: string, unused: readonly string[]]>> = {
  apply: ['apply/apply-config', ['decompile', 'diff', 'inspect', 'upgrade', 'reference', 'json-schema', 'lsp', 'lint/checks']],
  build: ['build/build-configs', ['decompile', 'diff', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'lint/checks']],
  check: ['check-configs', ['decompile', 'diff', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'service/editor']],
  decompile: ['decompile-files', ['lint', 'diff', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'service/editor']],
  diff: ['diff/run-diff', ['decompile', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'lint/checks']],
  explain: ['explain-subjects', ['compile', 'compose', 'lint', 'decompile', 'document', 'service', 'lsp', 'fix', 'syntax']],
  flatten: ['flatten-configs', ['decompile', 'diff', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'lint/checks']],
  inspect: ['inspect/run-inspect', ['decompile', 'upgrade', 'apply', 'reference', 'json-schema', 'lsp', 'lint/units']],
  schema: ['wanted-schema', ['compile', 'compose', 'lint', 'decompile', 'document', 'service', 'lsp', 'fix']],
  upgrade: ['upgrade-files', ['decompile', 'inspect', 'apply', 'reference', 'json-schema', 'lsp', 'service/editor']],
};

/** What is not loaded for the options and the help of any subcommand. */
const LARGE = ['compile', 'compose', 'decompile', 'document', 'diff', 'inspect', 'upgrade', 'apply', 'reference', 'json-schema']
  .concat(['syntax', 'fix', 'lint/checks', 'lint/units', 'service/check', 'service/editor', 'service/workspace', 'lsp'])
  .concat(['ignition/validators']);

const folder = 'src/cli/commands';
const named = subcommandNames.filter((name) => name !== 'help').map((name) => `${folder}/${name}.ts`);
const { inputs }: Metafile = (
  await build({
    entryPoints: [`${folder}/subcommands-main.ts`],
    absWorkingDir: fileURLToPath(new URL('../../..', import.meta.url)),
    outdir: 'nowhere',
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    platform: 'node',
    write: false,
    metafile: true,
  })
).metafile;

/** The files that loading these files loads. */
function loadedBy(...files: readonly string[]): readonly string[] {
  const loaded = new Set(files);
  // a set grows while it is walked
  for (const file of loaded)
    for (const { path, kind, external } of inputs[file]!.imports) if (kind === 'import-statement' && !external) loaded.add(path);
  return [...loaded];
}

const below = (files: readonly string[], folders: readonly string[]) =>
  files.filter((file) => folders.some((name) => file.startsWith(`src/${name}/`)));

it('options and help load nothing of what subcommands do', () => {
  expect(below(loadedBy(`${folder}/subcommands-main.ts`, ...named), LARGE)).toEqual([]);
});

it.each(Object.entries(actions))('%s loads nothing that only other subcommands need', (_, [file, unused]) => {
  const loaded = loadedBy(`${folder}/${file}.ts`);
  expect(loaded.length).toBeGreaterThan(20);
  expect(below(loaded, unused)).toEqual([]);
});

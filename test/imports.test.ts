import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What the files of a folder may import beside each other. CONTRIBUTING.md has the same table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  host: ['grammar', 'text'],
  grammar: ['text'],
  syntax: ['diagnostics', 'text'],
  schema: ['diagnostics', 'text'],
  diagnostics: ['grammar', 'text'],
  ignition: ['schema', 'grammar', 'text'],
  spec: ['ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'text'],
  compile: ['spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  compose: ['compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  lint: ['compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  fix: ['compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  document: ['compose', 'compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  decompile: ['document', 'compose', 'compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  inspect: [
    'diff',
    'lint',
    'document',
    'compose',
    'compile',
    'spec',
    'ignition',
    'schema',
    'syntax',
    'grammar',
    'diagnostics',
    'host',
    'text',
  ],
  diff: ['document', 'compose', 'compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  upgrade: ['document', 'fix', 'compose', 'compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  apply: ['document', 'compose', 'compile', 'spec', 'ignition', 'schema', 'syntax', 'grammar', 'diagnostics', 'host', 'text'],
  reference: ['spec', 'ignition', 'schema', 'grammar', 'text'],
  'json-schema': ['reference', 'spec', 'ignition', 'schema', 'diagnostics', 'grammar', 'text'],
  report: ['diagnostics', 'grammar', 'text'],
  service: [
    'json-schema',
    'reference',
    'upgrade',
    'document',
    'lint',
    'fix',
    'compose',
    'compile',
    'spec',
    'ignition',
    'schema',
    'syntax',
    'grammar',
    'diagnostics',
    'host',
    'text',
  ],
  lsp: ['service', 'report', 'diagnostics', 'grammar', 'text'],
  cli: [
    'lsp',
    'service',
    'decompile',
    'inspect',
    'diff',
    'upgrade',
    'apply',
    'document',
    'report',
    'json-schema',
    'reference',
    'lint',
    'fix',
    'compose',
    'compile',
    'spec',
    'ignition',
    'schema',
    'syntax',
    'grammar',
    'diagnostics',
    'host',
    'text',
  ],
  'index.ts': [
    'service',
    'decompile',
    'inspect',
    'diff',
    'upgrade',
    'apply',
    'document',
    'report',
    'compile',
    'diagnostics',
    'host',
    'text',
  ],
};

/** Folders that a folder may import types from, and nothing that runs. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { schema: ['diagnostics'] };

/** The folders that a package is used in. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  chokidar: ['cli/'],
  commander: ['cli/'],
  diff: ['cli/', 'diff/'],
  ignore: ['cli/'],
  minimatch: ['cli/'],
  picocolors: ['report/'],
  sarif: ['report/'],
  'smol-toml': ['lint/'],
  'vscode-languageserver': ['lsp/'],
  'vscode-languageserver/browser': ['lsp/'],
  'vscode-languageserver/node': ['cli/'],
  'vscode-languageserver-textdocument': ['lsp/'],
  'vscode-uri': ['lsp/'],
  yaml: ['compose/', 'decompile/'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

/** The files of the project that a file imports, types and dynamic imports included. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(src, join(src, dirname(file), specifier)));
}

describe('imports', () => {
  it.each(files)('%s', (file) => {
    const folder = file.split('/')[0]!;
    const allowed = MAY_IMPORT[folder];
    expect(allowed, `the table has no row for ${folder}`).toBeDefined();
    for (const target of targetsOf(file)) {
      const other = target.split('/')[0]!;
      expect(other === folder || allowed!.includes(other), `${file} imports ${target}`).toBe(true);
    }
    for (const specifier of importsOf(file).filter((name) => !name.startsWith('.'))) {
      if (specifier.startsWith('node:')) expect(folder, `${file} imports ${specifier}: only the rim knows Node`).toBe('cli');
      else {
        const owners = OWNERS[specifier] ?? OWNERS[specifier.split('/')[0]!] ?? [];
        expect(
          owners.some((owner) => file.startsWith(owner)),
          `${file} imports ${specifier}`,
        ).toBe(true);
      }
    }
  });

  it.each(Object.entries(TYPES_ONLY))('%s imports only types from %j', (folder, others) => {
    const statements = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export)[^;]*?from '\.\.\/(\w+)\/[^']*'/gm)])
      .filter(([, other]) => others.includes(other!));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.map(([statement]) => statement).filter((statement) => !statement.startsWith('import type '))).toEqual([]);
  });

  it('no two files import each other, not even types and not through others', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, chain: readonly string[]): void => {
      if (state.get(file) === 'open') circles.push([...chain.slice(chain.indexOf(file)), file].join(' -> '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const target of targetsOf(file)) if (files.includes(target)) visit(target, [...chain, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('the extension for VS Code imports the modules of VS Code and its client alone', () => {
    const folder = fileURLToPath(new URL('../editors/vscode/src/', import.meta.url));
    const specifiers = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!),
    );
    const others = specifiers.filter((specifier) => !/^\.\/[\w-]+\.ts$/.test(specifier));
    expect([...new Set(others)].sort()).toEqual(['vscode', 'vscode-languageclient', 'vscode-languageclient/node']);
  });

  it('CONTRIBUTING.md has the same table', () => {
    const page = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
    const [table = ''] = /^\| folder \| may import \|\n(?:\|.*\n)+/m.exec(page) ?? [];
    const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
    const documented: Record<string, readonly string[]> = {};
    for (const row of table.split('\n').slice(2, -1)) {
      const [, folders = '', targets = ''] = row.split('|');
      // `a`, and all that `a` may import: the row of `a` stands above
      const [own = '', inherited = ''] = targets.split('and all that');
      const allowed = targets.includes('every other folder')
        ? Object.keys(MAY_IMPORT).filter((folder) => !folder.endsWith('.ts') && !names(folders).includes(folder))
        : [...names(own), ...names(inherited).flatMap((folder) => documented[folder] ?? [])];
      for (const folder of names(folders)) documented[folder] = [...new Set(allowed)].sort();
    }
    expect(documented).toEqual(Object.fromEntries(Object.entries(MAY_IMPORT).map(([folder, targets]) => [folder, [...targets].sort()])));
  });

  it.each([
    ['compile/desugar/desugar.ts', ['compile/phases.ts']],
    ['compile/check/forbidden.ts', ['compile/phases.ts']],
    ['compile/check/duplicates.ts', ['compile/ignition-phases.ts', 'compile/phases.ts']],
    ['compile/decode/unused-keys.ts', ['compile/ignition-phases.ts', 'compile/phases.ts']],
    ['compile/decode/decode-json.ts', ['compile/ignition-phases.ts']],
    ['compile/check/rules/ignition/rules.ts', ['compile/ignition-phases.ts', 'compile/phases.ts']],
  ])('%s is called by the sequence of phases alone', (phase, sequences) => {
    expect(files.filter((file) => targetsOf(file).includes(phase)).sort()).toEqual(sequences);
  });

  it('finds the files it is about', () => {
    expect(files).toContain('compile/transpile.ts');
    expect(importsOf('compile/transpile.ts')).toContain('./emit/json.ts');
  });
});

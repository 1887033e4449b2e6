import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What the files below a folder (or one file) may import, the most special entry first. CONTRIBUTING.md has the same table. */
const DIRECTION: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['tree/', []],
  ['host/', []],
  ['names/', ['tree/']],
  ['report/', ['tree/', 'host/']],
  ['shape/', ['tree/']],
  ['ignition/', ['shape/', 'tree/']],
  ['phases/1-source/', ['tree/', 'report/', 'host/']],
  ['phases/2-decode/', ['names/', 'shape/', 'tree/', 'report/', 'ignition/']],
  ['phases/3-desugar/', ['names/', 'shape/', 'tree/', 'report/', 'ignition/', 'host/', 'spec/boot-layouts', 'spec/values']],
  ['phases/4-check/', ['names/', 'shape/', 'tree/', 'report/', 'ignition/', 'spec/boot-layouts', 'spec/values']],
  ['phases/5-emit/', ['shape/', 'tree/', 'ignition/']],
  ['spec/', ['names/', 'shape/', 'tree/', 'ignition/', 'phases/2-decode/', 'phases/3-desugar/', 'phases/4-check/']],
  ['catalogue/', ['names/', 'report/']],
  ['settings/', ['catalogue/', 'names/', 'tree/', 'report/']],
  ['fixes/', ['host/', 'names/', 'shape/', 'tree/', 'report/', 'spec/', 'phases/']],
  ['lints/', ['host/', 'names/', 'shape/', 'tree/', 'report/', 'spec/', 'phases/', 'validate-']],
  ['check/', ['fixes/', 'host/', 'ignition/', 'lints/', 'phases/', 'report/', 'shape/', 'spec/', 'tree/', 'findings', 'validate']],
  ['cli/', ['']],
  ['generate/', ['']],
  [
    '',
    [
      'host/',
      'ignition/',
      'phases/',
      'report/',
      'shape/',
      'spec/',
      'tree/',
      'catalogue/',
      'fixes/',
      'settings/',
      'lints/',
      'check',
      'translate',
      'transpile',
      'validate',
      'self-check',
      'merge',
      'findings',
      'generate/validators/',
    ],
  ],
];

/** The folder that a package is used in. */
const OWNERS: Readonly<Record<string, string>> = {
  ajv: 'generate/',
  chokidar: 'cli/',
  commander: 'cli/',
  diff: 'cli/',
  esbuild: 'generate/',
  ignore: 'cli/',
  minimatch: 'cli/',
  picocolors: 'report/',
  sarif: 'report/',
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

describe('imports', () => {
  it.each(files)('%s', (file) => {
    const [own, allowed] = DIRECTION.find(([from]) => file.startsWith(from))!;
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = relative(src, join(src, dirname(file), specifier));
        const fits = (own !== '' && target.startsWith(own)) || allowed.some((to) => target.startsWith(to));
        expect(fits, `${file} imports ${target}`).toBe(true);
      } else if (specifier.startsWith('node:')) {
        expect(file, 'only the rim knows Node').toMatch(/^(cli|generate)\//);
      } else {
        const owner = OWNERS[specifier.split('/')[0]!];
        expect(owner && file.startsWith(owner), `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('finds the files it is about', () => {
    expect(files).toContain('transpile.ts');
    expect(importsOf('transpile.ts')).toContain('./phases/5-emit/json.ts');
  });
});

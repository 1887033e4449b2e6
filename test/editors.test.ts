import { existsSync, readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { isConfig } from '../src/lsp/languages.ts';
import { rows } from '../src/spec/versions.ts';
import { editorsPage as page, settingsBlocks } from './editors/settings-blocks.ts';

/* The settings that docs/editors.md shows: as far as this side of an editor can know, they are right. */

const readme = readFileSync(new URL('../node_modules/yaml-language-server/README.md', import.meta.url), 'utf8');

/** The settings of the schemas. */
const blocks = (language: string): string[] =>
  settingsBlocks(language)
    .filter(({ heading }) => heading.endsWith('with the schema'))
    .map(({ text }) => text);

const SCHEMA = /(?:\bbutane(?:@[\d.]+)?\/|`)(schemas\/[\w./-]+\.json)/g;

test('names schemas that are published', () => {
  const known = new Set(['schemas/butane.json', ...rows.map(({ variant, version }) => `schemas/butane/${variant}-${version}.json`)]);
  const named = [...page.matchAll(SCHEMA)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !known.has(path))).toEqual([]);
});

test('leads to the pages of all versions', () => {
  const link = /\]\((spec\/[^)]+)\)/.exec(page)![1];
  // generated-files.test.ts refuses pages that are not of today's tables
  expect(existsSync(new URL(`../docs/${link}`, import.meta.url)), link).toBe(true);
});

describe.each(blocks('json').map((text) => [text.slice(0, 60), text]))('%s', (_, text) => {
  const settings = JSON.parse(text!) as Record<string, unknown>;

  test('names settings that the language server has', () => {
    for (const name of Object.keys(settings).filter((key) => key.startsWith('yaml.'))) expect(readme).toContain(`- \`${name}\`:`);
  });

  test('maps a schema to the names of configs', () => {
    const zed = settings.lsp as { 'yaml-language-server': { settings: { yaml: { schemas: object } } } } | undefined;
    const schemas = settings['yaml.schemas'] ?? zed?.['yaml-language-server'].settings.yaml.schemas;
    if (settings.recommendations) expect(settings).toEqual({ recommendations: ['redhat.vscode-yaml'] });
    else expect(Object.entries(schemas as object)).toEqual([[expect.stringMatching(/\/butane\/schemas\/butane\.json$/), '*.bu']]);
  });
});

test('every editor has its settings', () => {
  expect(blocks('json')).toHaveLength(4);
  for (const language of ['lua', 'toml']) {
    expect(blocks(language).length, language).toBeGreaterThan(0);
    for (const text of blocks(language)) expect(text).toMatch(/butane\/schemas\/butane\.json['"]\]? = ['"]\*\.bu['"]/);
  }
  // what the server reads is nested below `yaml`, as its settings are named
  for (const text of blocks('lua')) expect(text).toMatch(/settings = \{\s+yaml = \{\s+schemas = \{/);
  for (const text of blocks('toml')) expect(text).toContain('[language-server.yaml-language-server.config.yaml.schemas]');
});

test('the lines in a config are those that the language server reads', () => {
  const lines = ['# yaml-language-server: $schema=', '# $schema: '];
  for (const line of lines) {
    expect(readme).toContain(`${line}<schema-url-or-path>`);
    expect(page).toContain(`${line}../node_modules/butane/schemas/butane.json`);
  }
});

describe('the language server', () => {
  const settingsOf = (editor: string, language: string): string => settingsBlocks(language).find(({ heading }) => heading === editor)!.text;
  const taken = (endings: readonly string[]): string[] =>
    endings.filter((ending) => isConfig(`file:///a.${ending}`, { languageId: 'yaml', getText: () => '' } as never));

  test('is started by Helix for the files that it takes', () => {
    const { language, ...servers } = parseToml(settingsOf('Helix', 'toml')) as {
      language: { name: string; 'file-types': string[]; 'language-servers': string[] }[];
    };
    expect(servers).toEqual({ 'language-server': { butane: { command: 'butane', args: ['lsp'] } } });
    expect(language.map(({ name }) => name)).toEqual(['butane', 'ignition']);
    for (const { 'file-types': types, 'language-servers': started } of language) {
      expect(started).toEqual(['butane']);
      expect(taken(types)).toEqual(types);
    }
  });

  test('is started by Zed for the files that it takes', () => {
    const { file_types, lsp } = JSON.parse(settingsOf('Zed', 'json')) as { file_types: { YAML: string[] }; lsp: object };
    expect(lsp).toEqual({ 'yaml-language-server': { binary: { path: 'butane', arguments: ['lsp'] } } });
    expect(taken(file_types.YAML)).toEqual(file_types.YAML);
  });

  test('is started by JetBrains for the files that it takes', () => {
    const [, patterns] = /File name patterns: `([^`]+)`/.exec(page)!;
    const endings = patterns!.split(';').map((pattern) => pattern.replace('*.', ''));
    expect(taken(endings)).toEqual(endings);
    expect(page).toContain('- Command: `butane lsp`');
  });
});

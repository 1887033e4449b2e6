import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents } from '../../../editors/vscode/src/documents.ts';
import { isConfig } from '../../../src/lsp/languages.ts';

/* The manifest of the extension agrees with its files, its pages and the server. */

const folder = new URL('../../../editors/vscode/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  contributes: {
    languages: { id: string; extensions: string[]; configuration: string }[];
    grammars: { path: string; scopeName: string }[];
    commands: { command: string; category: string; title: string }[];
    configuration: { properties: Record<string, { default: unknown; markdownDescription: string }> };
    walkthroughs: { steps: { description: string; media: { markdown: string }; completionEvents?: string[] }[] }[];
    menus: Record<string, { command: string }[]>;
    keybindings: { command: string }[];
  };
};
const commands = contributes.commands.map(({ command }) => command);
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

it('the languages are those that the server takes by name', () => {
  const named = { languageId: '', getText: () => '' } as never;
  const extensions = contributes.languages.flatMap((language) => language.extensions);
  expect(extensions.length).toBeGreaterThan(3);
  for (const extension of extensions) expect(isConfig(`file:///a${extension}`, named), extension).toBe(true);
  for (const { id } of contributes.languages) expect(documents).toContainEqual({ language: id });
});

describe('commands', () => {
  it('that something names exist', () => {
    const entries = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    const ofSteps = steps.flatMap(({ description, completionEvents = [] }) => [
      ...[...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command!),
      ...completionEvents.map((event) => event.replace('onCommand:', '')),
    ]);
    expect(ofSteps.length).toBeGreaterThan(3);
    for (const command of [...entries, ...ofSteps]) expect(commands).toContain(command);
  });

  it('are in README', () => {
    const rows = [...read('README.md').matchAll(/^\| (Butane: [^|]+) \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(contributes.commands.map(({ category, title }) => `${category}: ${title}`));
  });
});

it('every setting is in README, with its default', () => {
  const rows = [...read('README.md').matchAll(/^\| `(butane\.[\w.]+)` \| `?([^|`]+)`? \|/gm)].map(([, name, value]) => [name, value]);
  const settings = Object.entries(contributes.configuration.properties);
  expect(rows).toEqual(settings.map(([name, setting]) => [name, setting.default === '' ? 'empty' : String(setting.default)]));
  for (const [, { markdownDescription }] of settings) expect(markdownDescription).toMatch(/\.$/);
});

it('the files that it names exist', () => {
  const files = [
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
    ...steps.map(({ media }) => media.markdown),
  ];
  expect(files.filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
  for (const { path, scopeName } of contributes.grammars) expect(JSON.parse(read(path)).scopeName).toBe(scopeName);
});

it('the steps of the walkthrough write code as VS Code reads it there: between double backticks', () => {
  for (const { description } of steps) expect(description.replaceAll(/``[^`]+``/g, '')).not.toContain('`');
});

describe('typing Enter', () => {
  const { onEnterRules, indentationRules } = JSON.parse(read('language-configuration.json')) as {
    onEnterRules: { beforeText: string; action: { appendText: string } }[];
    indentationRules: { increaseIndentPattern: string };
  };
  /** What stands before the cursor in the next line, beyond the indentation of the line before. */
  const next = (line: string): string => {
    const rule = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
    if (rule) return rule.action.appendText;
    return new RegExp(indentationRules.increaseIndentPattern).test(line) ? '  ' : '';
  };

  it.each([
    ['storage:', '  '],
    ['  contents: |', '  '],
    ['  mode: 0644', ''],
    ['# a: comment:', ''],
    // the next key of the item
    ['    - path: /etc/a', '  '],
    // what is in the first key of the item
    ['    - contents:', '    '],
    ['    - contents: |', '    '],
    // the next item
    ['    - wheel', ''],
  ])('after %j', (line, indentation) => expect(next(line)).toBe(indentation));
});

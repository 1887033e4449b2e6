import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/* Each sugar, rule, lint and port has a test file of its name, where a reader looks for it. For a lint a fixture of its name is enough. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files of a folder, without `.ts`: those that declare one thing each, and not the type or the table of them. */
const namesIn = (folder: string, others: readonly string[] = []): string[] =>
  readdirSync(`${root}src/${folder}`).flatMap((file) => {
    const [, name] = /^(.*)\.ts$/.exec(file) ?? [];
    return name === undefined || others.includes(name) ? [] : [`${folder}/${name}`];
  });

const named = {
  lint: namesIn('lint', ['lint', 'lints']),
  port: namesIn('host'),
  'rule about a config': namesIn('compile/check/rules/butane', ['rules']),
  'rule about a document': namesIn('compile/check/rules/ignition', ['rules']),
  sugar: readdirSync(`${root}src/compile/desugar`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`compile/desugar/${entry.name}/expand`] : [],
  ),
};

describe.each(Object.entries(named))('every %s', (_, names) => {
  it('is found', () => expect(names.length).toBeGreaterThan(2));

  it.each(names)('%s has a test file of its name', (name) => {
    expect(existsSync(`${root}src/${name}.ts`)).toBe(true);
    const tests = ['test', 'property.test', 'corpus.test'].map((kind) => `${root}test/${name}.${kind}.ts`);
    const fixture = `${root}fixtures/${name.replace(/^lint\//, 'lints/')}/expected.report`;
    expect([...tests, fixture].filter((path) => existsSync(path))).not.toEqual([]);
  });
});

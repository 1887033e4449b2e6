import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SourceNode, scalarText } from '../../src/syntax/source-tree.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import { isDeep, runs } from '../depth.ts';
import { sourceOf } from '../source-of.ts';
import { cases } from '../upstream/cases.ts';
import { fixed } from './fixed.ts';

/** Every text of a tree, keys and values, as it is read. */
function words(node: SourceNode | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [scalarText(key) ?? '', ...words(value)]);
  if (node.kind === 'list') return node.items.flatMap(words);
  return [node.kind === 'scalar' ? node.text : node.kind === 'alias' ? `*${node.name}` : ''];
}

/** What a fix promises to put in place of a word: `write NEW instead of OLD`. */
const PROMISE = /^write (.*) instead of (.*)$/s;

/** What a fix adds to the contents of a unit: `add Wants=network-online.target`. */
const LINE = /^add (\S+=.*)$/;

/** Lines of the contents of a unit that are new and that no fix has promised: each has what was to be written. */
function unpromisedLines(old: string, made: string, descriptions: readonly string[]): string[] {
  const known = new Set(old.split('\n'));
  const promised = descriptions.flatMap((one) => PROMISE.exec(one)?.[1] ?? LINE.exec(one)?.[1] ?? []);
  return made.split('\n').filter((line) => !known.has(line) && !promised.some((text) => line.includes(text)));
}

const configs = ['valid', 'sugar', 'error', 'mutate', 'yaml', 'combined'].flatMap((group) =>
  cases(group).flatMap(({ tool, input }) => (tool === 'butane' && input !== undefined ? [input] : [])),
);

describe('fixes of recorded configs', () => {
  it('change only the words that they promise to', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.constantFrom(...configs), (config) => {
        const before = readYaml(sourceOf(config)).root;
        const { source, applied } = fixed(config);
        const { text } = source;
        count += applied.length;
        if (applied.length === 0) {
          // a byte order mark is no part of the text
          expect(text).toBe(config.replace(/^\ufeff/, ''));
          return;
        }
        // a fix that adds a field, an item or a key changes the tree: `fixText` itself holds those to what they promise
        const isOfWords = applied.every(({ description }) => PROMISE.test(description) || LINE.test(description));
        if (!before || !isOfWords) return;
        const [old, made] = [words(before), words(readYaml(sourceOf(text)).root)];
        const descriptions = applied.map(({ description }) => description);
        expect(made).toHaveLength(old.length);
        // contents of files and units: a part of them is written anew
        expect(old.flatMap((word, i) => (word.includes('\n') ? unpromisedLines(word, made[i]!, descriptions) : []))).toEqual([]);
        const whole = new Set(old.filter((word) => !word.includes('\n')));
        const changed = old.flatMap((word, i) => (word === made[i] || !whole.has(word) ? [] : [`write ${made[i]} instead of ${word}`]));
        expect(changed.toSorted()).toEqual(descriptions.filter((one) => whole.has(PROMISE.exec(one)?.[2] ?? '\n')).toSorted());
      }),
      { numRuns: runs(400) },
    );
    // of so few as in `npm test` none may have something to fix
    if (isDeep) expect(count).toBeGreaterThan(0);
  });

  it('leave nothing to fix', () => {
    fc.assert(
      fc.property(fc.constantFrom(...configs), (config) => {
        const once = fixed(config).source.text;
        expect(fixed(once).source.text).toBe(once);
      }),
      { numRuns: runs(200) },
    );
  });
});

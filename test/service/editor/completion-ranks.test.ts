import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { completionsAt } from '../../../src/service/editor/completions.ts';
import { type WrittenWord, writtenWords } from './written-words.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The configs of one document that people could have written: those of the fixtures without deliberate faults, and of the docs. */
function configs(): readonly string[] {
  const files = ['fixtures/cases', 'fixtures/lints', 'fixtures/repository', 'docs/examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.bu') && !/broken|targets|mistake|alias-as|template|values|unknown|error/.test(name))
      .toSorted()
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  return files.filter((text) => /^variant:/m.test(text) && !/^---|\r|\$\{var\./m.test(text));
}

/** Where the word is among what is offered before it is written; -1 if it is not. Undefined where nothing is offered. */
function rankOf({ text, offset, word }: WrittenWord): number | undefined {
  const offered = completionsAt(text, offset);
  return offered.length === 0 ? undefined : offered.findIndex(({ label }) => label === word);
}

it('offers what configs have, early in the list', () => {
  const words = configs().flatMap(writtenWords);
  const ranked = words.map((word) => ({ ...word, rank: rankOf(word) }));
  const shareOf = (kinds: readonly WrittenWord['kind'][], within: number, withEmpty: boolean): number => {
    const own = ranked.filter(({ kind, rank }) => kinds.includes(kind) && (withEmpty || rank !== undefined));
    return own.filter(({ rank = -1 }) => rank >= 0 && rank < within).length / Math.max(own.length, 1);
  };
  const missed = ranked.filter(({ kind, rank }) => /^(?:key|setting)$/.test(kind) && (rank ?? -1) < 0).map(({ word }) => word);
  // a place where keys stand always has candidates; a value may be any text
  expect(shareOf(['key', 'setting'], Number.POSITIVE_INFINITY, true), missed.slice(0, 20).join(' ')).toBeGreaterThanOrEqual(0.95);
  expect(shareOf(['key', 'setting'], 10, true)).toBeGreaterThanOrEqual(0.9);
  expect(shareOf(['key'], 3, true)).toBeGreaterThanOrEqual(0.85);
  expect(ranked.filter(({ kind }) => kind === 'key').length).toBeGreaterThan(1000);
});

it('offers the values that fields and settings with few values have', () => {
  const enumerable =
    /^(?:true|false|0?[0-7]{3,4}|xfs|ext4|btrfs|vfat|swap|fcos|flatcar|openshift|gzip|oneshot|simple|notify|always|on-failure|[\w.-]+\.target)$/;
  const words = configs()
    .flatMap(writtenWords)
    .filter(({ kind, word }) => kind.endsWith('value') && enumerable.test(word))
    .map((word) => ({ ...word, rank: rankOf(word) }))
    .filter(({ rank }) => rank !== undefined);
  const missed = words.filter(({ rank }) => rank! < 0).map(({ word, text, offset }) => `${text.slice(offset - 30, offset)}${word}`);
  expect(1 - missed.length / words.length, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(words.filter(({ rank }) => rank! >= 0 && rank! < 10).length / words.length).toBeGreaterThanOrEqual(0.9);
});

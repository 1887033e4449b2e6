import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isDeep, runs, some } from './depth.ts';

/* The runner goes by the names of test files: see "Quick and deep tests" in CONTRIBUTING.md. */

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

const named = (pattern: RegExp): string[] => files.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort();

it('`npm test` tries a part', () => {
  expect(isDeep).toBe(false);
  expect([runs(1000), runs(100), runs(7)]).toEqual([25, 20, 7]);
  expect(some(Array.from({ length: 21 }, (_, i) => i))).toEqual([0, 20]);
});

it('tests that try fewer cases in `npm test` have names by which `npm run test:deep` finds them', () => {
  const fewer = named(/^import \{[^}]*\b(?:runs|some|isDeep)\b[^}]*\} from '[./]*depth\.ts';$/m).filter(
    (file) => !file.startsWith('depth.'),
  );
  expect(fewer.length).toBeGreaterThan(5);
  expect(fewer.filter((file) => !/\.(?:property|corpus)\.test\.ts$/.test(file))).toEqual([]);
});

it('tests that replace modules have a name by which they get a process of their own', () => {
  const replacing = named(/^\s*vi\.(?:doMock|mock)\(/m);
  expect(replacing).toEqual(files.map(({ file }) => file).filter((file) => file.endsWith('.mock.test.ts')));
  expect(replacing.length).toBeGreaterThan(0);
});

it('no test has a limit of its own', () => {
  expect(
    named(/^ *\}, (?:\{ timeout|[\d_]{4,})|^ *[\d_]{4,},?\n *\);|\btestTimeout\b|\bhookTimeout\b|\btimeout: \d/m).filter(
      (file) => file !== 'depth.test.ts',
    ),
  ).toEqual([]);
});

it('no test asks how long something took', () => {
  // waiting for an event has an end: that of test/limits.ts
  expect(named(/performance\.now\(\)|process\.hrtime/).filter((file) => file !== 'depth.test.ts')).toEqual([]);
});

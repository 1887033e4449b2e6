import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** A call with a list as its arguments: `list.push(...items)`. The stack holds about 100,000 of them, and a config can have more. */
const SPREAD = /(?:\.(?:push|unshift|concat)|\bMath\.(?:max|min))\((?:[^()[\]{}]|\([^()]*\)|\{[^{}]*\}|\[[^[\]]*\])*?(?<=[(\s])\.\.\./g;

/** These lists are in the code, or no longer than a command line, and cannot grow with a config. */
const SHORT = [
  'cli/commands/subcommand-names.ts: Math.max(...',
  'cli/drop-in/flags.ts: Math.max(...',
  'cli/drop-in/printf-without-arguments.ts: .push(scan.textUpToVerb(), ...',
  'decompile/decompile-document.ts: Math.max(...',
  'diagnostics/explain.ts: Math.max(...',
  'lint/facts/user-data-limits.ts: Math.max(...',
  'reference/explain.ts: Math.min(...',
];

/** What the rest calls instead; their comments show what not to do. */
const HELPERS = /(?:push-all|largest)\.ts$/;

it('no list that grows with a config becomes the arguments of a call: pushAll and largest take it whole', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !HELPERS.test(name));
  const calls = files.flatMap((name) => {
    const found = readFileSync(src + name, 'utf8').match(SPREAD) ?? [];
    return found.map((call) => `${name.replaceAll('\\', '/')}: ${call}`);
  });
  expect(files.length).toBeGreaterThan(500);
  expect(calls.filter((call) => !SHORT.includes(call))).toEqual([]);
  expect(SHORT.filter((call) => !calls.includes(call))).toEqual([]);
});

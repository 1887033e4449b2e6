import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { expect, it } from 'vitest';
import * as node from '../src/cli/library-host.ts';
import * as butane from '../src/index.ts';

/* Each example of docs/library.md runs here, and prints what the block after it has. */

const page = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```js\n(.*?)^```\n\n```text\n(.*?)^```$/gms)].map(([, code = '', output = '']) => ({ code, output }));

/** What an example prints. */
function printed(code: string): string {
  const lines: string[] = [];
  const log = (...values: unknown[]): void => void lines.push(format(...values));
  const body = code.replace(/^import (\{.*\}) from '(.*)';$/gm, (_, names, entry) => `const ${names} = entries['${entry}'];`);
  new Function('entries', 'console', body)({ butane, 'butane/node': node }, { log });
  return `${lines.join('\n')}\n`;
}

it('names each function, and shows what each example prints', () => {
  expect(examples.length).toBe([...page.matchAll(/^```js$/gm)].length);
  const functions = Object.entries(butane).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  expect(functions.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

it.each(examples)('$code', ({ code, output }) => {
  expect(printed(code)).toBe(output);
});

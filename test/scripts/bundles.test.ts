import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const bundles = readdirSync(dist).filter((name) => name.endsWith('.cjs'));

// V8 holds a text with other characters in twice the memory
it('the bundles of the commands are ASCII', () => {
  expect(bundles).toEqual(expect.arrayContaining(['butane.cjs', 'start.cjs', 'subcommands.cjs']));
  expect(bundles.filter((name) => readFileSync(`${dist}${name}`).some((byte) => byte > 0x7f))).toEqual([]);
});

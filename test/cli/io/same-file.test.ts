import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leadToOneFile } from '../../../src/cli/io/same-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'butane-same-'));
  writeFileSync(join(folder, 'a'), '');
  writeFileSync(join(folder, 'b'), '');
  symlinkSync('a', join(folder, 'link'));
  symlinkSync('.', join(folder, 'here'));
  symlinkSync('loop', join(folder, 'loop'));
  linkSync(join(folder, 'a'), join(folder, 'hard'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a', './a', true],
  ['a', 'link', true],
  ['a', 'here/a', true],
  ['a', 'hard', true],
  ['none', 'x/../none', true],
  ['a', 'b', false],
  ['a', 'none', false],
  ['none', 'gone', false],
  ['a', 'loop', false],
  ['a', 'b/a', false],
])('%s and %s: %s', (one, other, same) => {
  expect(leadToOneFile(`${folder}/${one}`, `${folder}/${other}`)).toBe(same);
  expect(leadToOneFile(`${folder}/${other}`, `${folder}/${one}`)).toBe(same);
});

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolders } from '../../../src/cli/io/make-folders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'butane-folders-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes what is missing', () => {
  makeFolders(join(folder, 'a', 'b', 'c'), 0o700);
  expect(statSync(join(folder, 'a', 'b', 'c')).mode & 0o777).toBe(0o700);
  makeFolders(join(folder, 'a', 'b', 'c'));
  makeFolders(join(folder, 'a', 'd'));
  expect(existsSync(join(folder, 'a', 'd'))).toBe(true);
});

it('says why it cannot', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolders(join(folder, 'file', 'a', 'b'))).toThrow(/ENOTDIR/);
  if (existsSync('/proc/self')) expect(() => makeFolders('/proc/nowhere/a')).toThrow(/ENOENT|EACCES/);
});

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { writeOutput } from '../../../src/cli/io/write-output.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(realpathSync(tmpdir()), 'butane-write-'));
});
const at = (name: string): string => join(dir, name);

it('writes a new file, and nothing else', () => {
  expect(writeOutput(at('out'), 'text\n')).toBeUndefined();
  expect(readFileSync(at('out'), 'utf8')).toBe('text\n');
  expect(statSync(at('out')).mode & 0o777).toBe(0o644 & ~process.umask());
  expect(readdirSync(dir)).toEqual(['out']);
});

it('takes the place of a file and keeps its mode', () => {
  writeFileSync(at('out'), 'a much longer text that was there before');
  chmodSync(at('out'), 0o600);
  expect(writeOutput(at('out'), 'new')).toBeUndefined();
  expect(readFileSync(at('out'), 'utf8')).toBe('new');
  expect(statSync(at('out')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['out']);
});

it('writes through a link', () => {
  writeFileSync(at('real'), 'old');
  symlinkSync('real', at('link'));
  expect(writeOutput(at('link'), 'new')).toBeUndefined();
  expect(readFileSync(at('real'), 'utf8')).toBe('new');
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
});

it('makes the file that a link leads to', () => {
  symlinkSync('nowhere', at('link'));
  expect(writeOutput(at('link'), 'new')).toBeUndefined();
  expect(readFileSync(at('nowhere'), 'utf8')).toBe('new');
});

it('says what is in the way, in upstream`s words', () => {
  mkdirSync(at('dir'));
  expect(writeOutput(at('dir'), 'x')).toBe(`failed to open ${at('dir')}: open ${at('dir')}: is a directory\n`);
  expect(writeOutput(at('no/out'), 'x')).toBe(`failed to open ${at('no/out')}: open ${at('no/out')}: no such file or directory\n`);
  writeFileSync(at('file'), '');
  expect(writeOutput(at('file/out'), 'x')).toBe(`failed to open ${at('file/out')}: open ${at('file/out')}: not a directory\n`);
  expect(readdirSync(dir).sort()).toEqual(['dir', 'file']);
});

it.skipIf(process.getuid?.() === 0)('leaves a read-only file alone', () => {
  writeFileSync(at('out'), 'old');
  chmodSync(at('out'), 0o444);
  expect(writeOutput(at('out'), 'new')).toBe(`failed to open ${at('out')}: open ${at('out')}: permission denied\n`);
  expect(readFileSync(at('out'), 'utf8')).toBe('old');
});

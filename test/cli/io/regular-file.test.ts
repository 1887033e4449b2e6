import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSpecialFile, regularContents } from '../../../src/cli/io/regular-file.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';

/* pipes.deep.test.ts has pipes, which would end no test. */

const { write } = inEmptyFolder();

it('a regular file is read, through links; nothing else is', () => {
  write('a', 'text');
  symlinkSync('a', 'link');
  symlinkSync('/dev/null', 'device');
  mkdirSync('folder');
  expect(['a', 'link'].map((path) => regularContents(path)?.toString())).toEqual(['text', 'text']);
  expect(['device', '/dev/null', 'folder', 'missing'].map(regularContents)).toEqual([undefined, undefined, undefined, undefined]);
});

it('a device is special; a file, a folder and nothing are not', () => {
  write('a', 'text');
  symlinkSync('/dev/null', 'device');
  mkdirSync('folder');
  expect(['device', '/dev/null', 'a', 'folder', 'missing'].map(isSpecialFile)).toEqual([true, true, false, false, false]);
});

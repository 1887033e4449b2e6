import { expect, it } from 'vitest';
import { meantHomePath } from '../../src/grammar/home-path.ts';

it.each([
  ['~', '/home/core'],
  ['~/.bashrc', '/home/core/.bashrc'],
  ['~ada/a//b', '/home/ada/a/b'],
  ['~root/x', '/root/x'],
  ['$HOME/x', '/home/core/x'],
  ['${HOME}', '/home/core'],
])('%s is %s', (path, meant) => expect(meantHomePath(path)).toBe(meant));

it.each(['/home/core', 'x/~', '$HOMES/x', '~ /x', '~A', ''])('%j is no path that a shell expands to a home', (path) => {
  expect(meantHomePath(path)).toBeUndefined();
});

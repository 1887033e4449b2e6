import { expect, it } from 'vitest';
import { butaneFlags } from '../../../src/cli/drop-in/butane-flags.ts';
import { meantFlag } from '../../../src/cli/drop-in/meant-flag.ts';

it.each([
  ['--prety', '--pretty'],
  ['--file-dir=x', '--files-dir'],
  ['-strict', '--strict'],
  ['-v', '-V'],
  ['-P', '-p'],
  // A hidden flag is not offered.
  ['--inputs', undefined],
  // These are options of subcommands.
  ['--fix', undefined],
  ['--format', undefined],
  ['--watch', undefined],
  ['--out-dir', undefined],
  ['-w', undefined],
  ['-=', undefined],
])('%s: did you mean %s?', (argument, meant) => {
  expect(meantFlag(argument, butaneFlags)).toBe(meant);
});

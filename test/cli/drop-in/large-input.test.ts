import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { prepareForInput } from '../../../src/cli/drop-in/large-input.ts';

function flagsFor(bytes: number, node: string): string[] {
  const flags: string[] = [];
  prepareForInput(bytes, node, (flag) => flags.push(flag));
  return flags;
}

it('a large config gets flags of V8 on the version of Node that knows them', () => {
  expect(flagsFor(1_000_000, '20.20.2')).not.toEqual([]);
});

it('code of a very large config is optimized as early as usual', () => {
  expect(flagsFor(999_999, '20.20.2').join()).toContain('interrupt-budget');
  expect(flagsFor(1_000_000, '20.20.2').join()).not.toContain('interrupt-budget');
});

// V8 takes cached code only under the flags under which it was made, and small configs get none
it.skipIf(!process.version.startsWith('v20.'))('at exit the flags have the defaults of V8 again', () => {
  const defaults = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const flags: string[] = [];
  prepareForInput(500_000, '20.20.2', (flag) => flags.push(flag));
  const set = flags.splice(0);
  process.rawListeners('exit')[0]!(0);
  expect(flags).toHaveLength(set.length);
  for (const flag of flags) expect(defaults).toContain(`default: ${flag}\n`);
});

it('a small config, and every other version, gets none', () => {
  expect(flagsFor(10_000, '20.20.2')).toEqual([]);
  expect(flagsFor(1_000_000, '22.1.0')).toEqual([]);
  expect(flagsFor(1_000_000, '200.1.0')).toEqual([]);
});

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

it('a small config, and every other version, gets none', () => {
  expect(flagsFor(10_000, '20.20.2')).toEqual([]);
  expect(flagsFor(1_000_000, '22.1.0')).toEqual([]);
  expect(flagsFor(1_000_000, '200.1.0')).toEqual([]);
});

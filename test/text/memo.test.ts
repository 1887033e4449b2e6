import { expect, it } from 'vitest';
import { Memo } from '../../src/text/memo.ts';

it('keeps what this run or the last one asked for, and forgets the rest', () => {
  const computed: string[] = [];
  const memo = new Memo<string>();
  const ask = (...keys: readonly string[]): void => {
    for (const key of keys)
      memo.get(key, () => {
        computed.push(key);
        return key.toUpperCase();
      });
  };
  const run = (...keys: readonly string[]): void => {
    ask(...keys);
    memo.end();
  };
  run('a', 'b', 'a');
  expect(computed).toEqual(['a', 'b']);
  run('a', 'c');
  expect(computed).toEqual(['a', 'b', 'c']);
  // `b` was not asked for in the last run
  run('a', 'b', 'c');
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
  // a run that is given up forgets nothing
  ask('a', 'd');
  run('b', 'd');
  expect(computed).toEqual(['a', 'b', 'c', 'b', 'd']);
});

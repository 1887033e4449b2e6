import { expect, it } from 'vitest';
import { Memo } from '../../src/text/memo.ts';

it('keeps what this run or the last one asked for, and forgets the rest', () => {
  const computed: string[] = [];
  const memo = new Memo<string>();
  const run = (...keys: readonly string[]): void => {
    memo.begin();
    for (const key of keys)
      memo.get(key, () => {
        computed.push(key);
        return key.toUpperCase();
      });
  };
  run('a', 'b', 'a');
  expect(computed).toEqual(['a', 'b']);
  run('a', 'c');
  expect(computed).toEqual(['a', 'b', 'c']);
  // `b` was not asked for in the last run
  run('a', 'b', 'c');
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});

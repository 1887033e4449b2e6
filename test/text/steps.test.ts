import { expect, it } from 'vitest';
import { finish, type Steps } from '../../src/text/steps.ts';

it('all steps are run, and the result is what they return', () => {
  const done: number[] = [];
  function* work(): Steps<string> {
    for (const step of [1, 2]) {
      done.push(step);
      yield;
    }
    return 'result';
  }
  expect(finish(work())).toBe('result');
  expect(done).toEqual([1, 2]);
});

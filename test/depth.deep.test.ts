import { expect, it } from 'vitest';
import { isDeep, runs, some } from './depth.ts';

it('`npm run test:deep` tries everything', () => {
  expect(isDeep).toBe(true);
  expect(runs(1000)).toBe(1000);
  expect(some([1, 2, 3])).toEqual([1, 2, 3]);
});

import { expect, it } from 'vitest';
import { readJson } from '../../src/syntax/json/read-json.ts';
import { scalarText, step } from '../../src/syntax/source-tree.ts';
import { sourceOf } from '../source-of.ts';

// the last of equal keys counts, however many keys there are
it.each([3, 300])('finds the value of a key among %d', (count) => {
  const entries = Array.from({ length: count }, (_, i) => `"k${i % (count - 1)}": ${i}`);
  const read = readJson(sourceOf(`{${entries.join(',')}}`));
  const textAt = (key: string): string | undefined => {
    const value = 'root' in read ? step(read.root, key) : undefined;
    return value && scalarText(value);
  };
  expect(textAt('k0')).toBe(String(count - 1));
  expect(textAt('k1')).toBe('1');
  expect(textAt('none')).toBeUndefined();
});

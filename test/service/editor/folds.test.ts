import { expect, it } from 'vitest';
import { foldsOf } from '../../../src/service/editor/folds.ts';

/** `FIRST-LAST`, with lines from 1. */
const folds = (text: string): string[] =>
  foldsOf(text).map(({ first, last, isComment }) => `${first}-${last}${isComment ? ' comment' : ''}`);

it('values over several lines fold: mappings, lists, block scalars and brackets', () => {
  const text = `variant: fcos
storage:
  files:
    - path: /a
      contents:
        inline: |
          one
          two
    - {path: /b}
    - path: /c
      user: {
        name: a
      }
`;
  expect(folds(text)).toEqual(['2-13', '3-13', '4-8', '5-8', '6-8', '10-13', '11-13']);
});

it('comments on lines that follow each other fold', () => {
  expect(folds('# a\n# b\nvariant: fcos # c\n# d\n\n# e\n# f\n')).toEqual(['1-2 comment', '6-7 comment']);
  // in a text there are no comments
  expect(folds('a: |\n  # a\n  # b\n')).toEqual(['1-3']);
});

it('the documents of a composed config fold', () => {
  expect(folds('compose:\n  vars: {a: b}\n---\nvariant: fcos\nversion: 1.6.0\n')).toEqual(['1-2', '3-5']);
});

it('an incomplete text folds as far as it can be read', () => {
  expect(folds('storage:\n  files:\n    - path: [\n')).toContain('1-3');
  expect(folds('')).toEqual([]);
});

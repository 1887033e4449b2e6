import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('a tree has a local directory', () => {
  it.each([
    ['fcos 1.5.0', 'no local', 'storage:\n  trees:\n    - path: /etc\n', ['error at $.storage.trees.0, line 5 col 7: local is required']],
    [
      'fcos 1.5.0',
      'an empty one',
      'storage:\n  trees:\n    - local: ""\n',
      ['error at $.storage.trees.0, line 5 col 7: local is required'],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});

import { describe, expect, it } from 'vitest';
import { placeMark } from '../../../src/compile/decode/place-mark.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { sourceOf, treeOf } from './sample.ts';

const root = treeOf('a:\n  - b: 1\n    c: &x [2]\n  - d\ne: *x\n')!;

function placed(path: Diagnostic['path'], more: Partial<Diagnostic> = {}): unknown {
  return placeMark({ code: 'mode/illegal', severity: 'error', message: 'm', path, ...more }, root, sourceOf('')).mark;
}

describe('the mark of a diagnostic', () => {
  it.each([
    [[], 1, 1],
    [['a'], 2, 3],
    [['a', 0], 2, 5],
    [['a', 0, 'b'], 2, 8],
    [['a', 0, 'c', 0], 3, 12],
    [['a', 1], 4, 5],
  ])('at %j is that of the value', (path, line, column) => {
    expect(placed(path)).toEqual({ line, column });
  });

  it.each([
    [['a', 0, 'zz', 'y'], 2, 5],
    [['a', 9, 'b'], 2, 3],
    [['a', 'b'], 2, 3],
    [['zz'], 1, 1],
    [['e', 0], 5, 4],
  ])('at %j is that of the deepest value on the way', (path, line, column) => {
    expect(placed(path)).toEqual({ line, column });
  });

  it('can be that of a key', () => {
    expect(placed(['a', 0, 'c'], { ofKey: true })).toEqual({ line: 3, column: 5 });
    expect(placed(['a', 0, 'zz'], { ofKey: true })).toEqual({ line: 2, column: 5 });
  });

  it('stays where it is set', () => {
    expect(placed(['a'], { mark: { line: 7, column: 8 } })).toEqual({ line: 7, column: 8 });
  });
});

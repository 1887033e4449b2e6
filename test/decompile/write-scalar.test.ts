import { describe, expect, it } from 'vitest';
import { readSimpleText, ScalarWriter } from '../../src/decompile/write-scalar.ts';

const scalars = new ScalarWriter('readable');

describe('a simple text', () => {
  // YAML 1.2.2, 8.1.1: clip keeps one line break, strip none; 8.1.2: each line has the indentation, empty ones need none
  it.each([
    ['|\n  a\n  b', 'a\nb\n'],
    ['|-\n  a\n\n   b', 'a\n\n b'],
    ['a/b c', 'a/b c'],
    ['""', ''],
  ])('%j says %j', (written, text) => {
    expect(readSimpleText(written, 2)).toBe(text);
    expect(scalars.simpleText(text, 2)).toBe(written);
  });

  it('with lines that are not indented says something else', () => {
    expect(readSimpleText('|\n  a\n b', 2)).not.toBe('a\nb\n');
    expect(readSimpleText('|\n  a\n  b', 4)).not.toBe('a\nb\n');
  });

  it.each(['yes', '1', 'a: b', 'a:', 'a ', ' a', '# a', '\na', 'a\n\n', 'a\n\0b', '\udc80', '"'])('is not %j', (text) => {
    expect(scalars.simpleText(text, 2)).toBeUndefined();
  });
});

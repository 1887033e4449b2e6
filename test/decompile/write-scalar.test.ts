import { describe, expect, it } from 'vitest';
import { ScalarWriter, simpleTextSays } from '../../src/decompile/write-scalar.ts';

const scalars = new ScalarWriter('readable');

describe('a simple text', () => {
  // YAML 1.2.2, 8.1.1: clip keeps one line break, strip none; 8.1.2: each line has the indentation, empty ones need none
  it.each([
    ['|\n  a\n  b', 'a\nb\n'],
    ['|-\n  a\n\n   b', 'a\n\n b'],
    ['a/b c', 'a/b c'],
    ['""', ''],
  ])('%j says %j', (written, text) => {
    expect(simpleTextSays(written, 2, text)).toBe(true);
    expect(scalars.simpleText(text, 2)).toBe(written);
  });

  // a line with less indentation ends the literal, one with more has the rest of it in its text
  it.each([
    ['|\n  a\nb', 'a\nb\n'],
    ['|\n  a\n b', 'a\nb\n'],
    ['|\n  a\n   b', 'a\nb\n'],
    ['|\n a\n  b', 'a\nb\n'],
    ['|\na\nb', 'a\nb\n'],
    ['|\n  a\n  b', 'a\nb'],
    ['|-\n  a\n  b', 'a\nb\n'],
    ['|\n  a\n  b', 'a\nb\nc\n'],
    ['|\n  a\n  b\n  c', 'a\nb\n'],
    ['|\n  a\n\n  b', 'a\nb\n'],
    ['|\n  a\n  b', 'a\n\nb\n'],
    ['|\n  a\n  c', 'a\nb\n'],
    ['a', 'b'],
    ['""', '"'],
  ])('%j does not say %j', (written, text) => {
    expect(simpleTextSays(written, 2, text)).toBe(false);
  });

  it.each(['yes', '1', 'a: b', 'a:', 'a ', ' a', '# a', '\na', 'a\n\n', 'a\n\0b', '\udc80', '"'])('is not %j', (text) => {
    expect(scalars.simpleText(text, 2)).toBeUndefined();
  });
});

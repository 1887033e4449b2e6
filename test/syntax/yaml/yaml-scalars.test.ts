import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline.ts';

/** Recorded from gopkg.in/yaml.v3, which reads YAML 1.1. */
const scalars: readonly (readonly [text: string, outline: string])[] = [
  ['a: b c\n  d\n\n  e\n', '{a@1:1: b c d\\ne@1:4}@1:1'],
  ['a: b # c\n', '{a@1:1: b@1:4}@1:1'],
  ['a: b#c\n', '{a@1:1: b#c@1:4}@1:1'],
  ['a: x:y\n', '{a@1:1: x:y@1:4}@1:1'],
  ['a: -x\n', '{a@1:1: -x@1:4}@1:1'],
  ['a: ?x\n', '{a@1:1: ?x@1:4}@1:1'],
  ["a: 'it''s'\n", "{a@1:1: 'it's@1:4}@1:1"],
  ["a: 'b\n  c\n\n  d'\n", "{a@1:1: 'b c\\nd@1:4}@1:1"],
  ['a: "b\\\n   c\\x41\\u00e9\\U0001F600\\t\\_\\N\\e\\0"\n', '{a@1:1: "bcAé😀\\t\xa0\u0085\\u001b\\u0000@1:4}@1:1'],
  ['a: "b  \n  c"\n', '{a@1:1: "b c@1:4}@1:1'],
  ['a: |\n  x\n   y\n\n  z\n\n', '{a@1:1: |x\\n y\\n\\nz\\n@1:4}@1:1'],
  ['a: |-\n  x\n\n', '{a@1:1: |x@1:4}@1:1'],
  ['a: |+\n  x\n\nb: c\n', '{a@1:1: |x\\n\\n@1:4, b@4:1: c@4:4}@1:1'],
  ['a: >\n  x\n  y\n\n  z\n    more\n  w\n', '{a@1:1: >x y\\nz\\n  more\\nw\\n@1:4}@1:1'],
  ['a: >-\n  x\n  y\n', '{a@1:1: >x y@1:4}@1:1'],
  ['a: |2\n    x\n', '{a@1:1: |  x\\n@1:4}@1:1'],
  ['a: |1-\n  x\n', '{a@1:1: | x@1:4}@1:1'],
  ['a: | # comment\n  x\n', '{a@1:1: |x\\n@1:4}@1:1'],
  ['a: |\n\n   x\n  y\n', 'line 3: did not find expected key'],
  ['a: |\nb: c\n', '{a@1:1: |@1:4, b@2:1: c@2:4}@1:1'],
  ['|\n x\n', '|x\\n@1:1'],
  ['a: |\r\n  x\r\n  y\r\n', '{a@1:1: |x\\ny\\n@1:4}@1:1'],
  ['a: |\n  x\u2028  y\n', '{a@1:1: |x\u2028y\\n@1:4}@1:1'],
  ['a: b\u2028  c\n', '{a@1:1: b\u2028c@1:4}@1:1'],
  ['a: b\t\n', '{a@1:1: b@1:4}@1:1'],
  ['a: b\n  \tc\n', '{a@1:1: b c@1:4}@1:1'],
  ["'a\nb'", "'a b@1:1"],
  ['- |\n x\n- y\n', '[|x\\n@1:3, y@3:3]@1:1'],
];

describe('a scalar', () => {
  it.each(scalars)('%j', (text, outline) => {
    expect(outlineOf(text)).toBe(outline);
  });
});

import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../../src/syntax/yaml/comments.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from '../../source-of.ts';

/** The comments of a text; `/` before those that stand alone on their lines. */
function comments(text: string): string[] {
  const { root } = readYaml(sourceOf(text));
  return commentsOf(text, root!).map(({ span, isAlone }) => `${isAlone ? '/' : ''}${text.slice(span.start, span.end)}`);
}

describe('comments', () => {
  it.each([
    ['# first\na: b # second  \n  # third\nc: d\n# last', ['/# first', '# second', '/# third', '/# last']],
    ['a: "no # comment" # one\n', ['# one']],
    ["a: 'it''s # no' # one\n", ['# one']],
    ['a: b#c\n', []],
    ['a: # one\n  # two\n  - # three\n    b\n', ['# one', '/# two', '# three']],
    ['a: | # one\n  # text\n  more # text\n# two\n', ['# one', '/# two']],
    ['a: >-\n  # text\n\n# one\nb: c\n', ['/# one']],
    ['a: [b, # one\n  "c#", d] # two\n', ['# one', '# two']],
    ['a: &x # one\n  b: !!str # two\n    c\nd: *x # three\n', ['# one', '# two', '# three']],
    ['a: b\n...\n# of nothing\n', []],
    ['a: b # one\n---\nc: d # of another document\n', ['# one']],
    ['a: b # one\r\nc: d\u2028# two\u2028e: f\n', ['# one', '/# two']],
  ])('%j', (text, expected) => {
    expect(comments(text)).toEqual(expected);
  });
});

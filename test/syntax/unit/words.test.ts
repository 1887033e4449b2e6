import { describe, expect, it } from 'vitest';
import { commandWords, listWords, splitWords, type WordRules } from '../../../src/syntax/unit/words.ts';

const texts = (value: string, rules: WordRules): string[] => splitWords(value, rules).words.map(({ text }) => text);

describe('words of a command', () => {
  it.each([
    ['/bin/echo one ; two', ['/bin/echo', 'one', ';', 'two']],
    ['/bin/echo "one two" three', ['/bin/echo', 'one two', 'three']],
    ['a \'b c\'d"e f"', ['a', 'b cde f']],
    ['a "" b', ['a', '', 'b']],
    ['"it\'s" x', ["it's", 'x']],
    ['a\\x20b\\sc \\u00e9 \\101\\t', ['a b c', 'é', 'A\t']],
    ['\\"a\\"', ['"a"']],
    ['  ', []],
  ])('%s', (value, expected) => {
    expect(texts(value, commandWords)).toEqual(expected);
  });

  it('an unknown escape stays, and is named', () => {
    const { words } = splitWords('a\\.b \\x00 \\400', commandWords);
    expect(words.map(({ text }) => text)).toEqual(['a\\.b', '\\x00', '\\400']);
    expect(words[0]!.unknownEscapes).toEqual([{ start: 1, end: 3 }]);
  });

  it('a quote that is not closed', () => {
    const value = "/bin/echo it's fine";
    const { words, fault } = splitWords(value, commandWords);
    expect(words).toHaveLength(1);
    expect(fault).toEqual({ reason: 'unclosed-quote', at: { start: 12, end: 13 } });
  });

  it('a backslash at the end stays outside of quotes', () => {
    expect(texts('a\\', commandWords)).toEqual(['a\\']);
    expect(splitWords('"a\\', commandWords).fault?.reason).toBe('unclosed-quote');
  });
});

describe('words of a list', () => {
  it('a backslash only takes the next character as it is', () => {
    expect(texts('a\\ b \\n', listWords)).toEqual(['a b', 'n']);
    expect(splitWords('a\\', listWords).fault?.reason).toBe('trailing-backslash');
  });

  it('other separators', () => {
    expect(texts('a:b::c', { unquotes: false, escapes: 'kept', separators: ':' })).toEqual(['a', 'b', 'c']);
  });

  it('a word has its place, with its quotes', () => {
    expect(splitWords(' a "b c" ', listWords).words.map(({ span }) => span)).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 8 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { cellsWidth, textCells } from '../../src/text/text-cells.ts';
import { visibleText } from '../../src/text/visible-text.ts';

describe('the width of', () => {
  // by the East Asian Width of Unicode (W and F are two columns), and by the rule that emoji are two
  it.each([
    ['ASCII', 'abc', 3],
    ['Latin with accents', 'äé', 2],
    ['Cyrillic', 'жук', 3],
    ['ideographs', '日本', 4],
    ['ideographs outside of the basic plane', '𠀀', 2],
    ['kana', 'カな', 4],
    ['half-width kana', 'ｱ', 1],
    ['full-width Latin', 'Ａ', 2],
    ['Hangul', '한글', 4],
    ['ideographic space', '\u3000', 2],
    ['Thai with vowel signs', 'กี่', 1],
    ['Devanagari is narrow', 'क', 1],
    ['an emoji', '🚀', 2],
    ['an emoji by selector', '❤\ufe0f', 2],
    ['a symbol shown as text', '❤', 1],
    ['an emoji with a skin tone', '👍🏽', 2],
    ['nothing', '', 0],
  ])('%s', (_, text, width) => {
    expect(cellsWidth(textCells(text))).toBe(width);
  });

  it('a digit, which Unicode counts to the emoji', () => {
    expect(cellsWidth(textCells('é1#*'))).toBe(4);
  });
});

describe('textCells', () => {
  it('covers the whole text, without gaps', () => {
    const text = 'a\t日\u0301😀\u001b\udcffz';
    let at = 0;
    for (const { start, end } of textCells(text)) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(text.length);
  });
});

describe('visibleText', () => {
  it.each([
    ['abc ä 日 😀 👨‍👩‍👧', 'abc ä 日 😀 👨‍👩‍👧'],
    ['\0\t\n\r\u001b\u007f', '␀␉␊␍␛␡'],
    ['\u0080\u009b', '<U+0080><U+009B>'],
    ['\u202e\u2066\u200f', '<U+202E><U+2066><U+200F>'],
    ['\u2028\ufeff\uffff', '<U+2028><U+FEFF><U+FFFF>'],
    // a joiner has nothing to join behind ASCII; emoji and Persian need it
    ['ad\u200dmin 👨\u200d👩 می\u200cخواهم', 'ad<U+200D>min 👨\u200d👩 می\u200cخواهم'],
    ['a\u200bb\u2060c\u00add\u{e0041}', 'a<U+200B>b<U+2060>c<U+00AD>d<U+E0041>'],
    ['❤\ufe0f葛\u{e0100}', '❤\ufe0f葛\u{e0100}'],
    ['\udc80\udcff', '\\x80\\xff'],
    ['\ud800x\udc00', '<U+D800>x<U+DC00>'],
  ])('%j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

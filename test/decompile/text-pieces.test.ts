import { describe, expect, it } from 'vitest';
import { endsWithBreak, LONG, textPieces } from '../../src/decompile/text-pieces.ts';
import { inPortions } from './in-portions.ts';

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

/** Lines of different lengths, longer than what is not taken in pieces. */
function linesOf(line: (number: number) => string): string {
  let text = '';
  for (let i = 0; text.length < LONG; i++) text += `${line(i)}\n`;
  return text;
}

const texts: readonly (readonly [string, string])[] = [
  ['lines', linesOf((i) => `key${i % 997} = value ${i}`)],
  ['lines without the last break', linesOf((i) => `key ${i}`).slice(0, -1)],
  [
    'empty lines, and lines that begin or end with blanks',
    linesOf((i) => ['a', '', '', ' b', '\tc ', 'd', '  '][i % 7]! + 'e'.repeat(i % 5)),
  ],
  ['characters of several bytes', linesOf((i) => 'é€😀'.repeat(i % 11))],
];

const hard: readonly (readonly [string, string | Uint8Array])[] = [
  ['an empty line at its beginning', `\n${linesOf(() => 'a')}`],
  ['a blank at its beginning', ` ${linesOf(() => 'a')}`],
  ['an empty line at its end', `${linesOf(() => 'a')}\n`],
  ['blanks at its end', `${linesOf(() => 'a')} \t`],
  ['a control character at its end', `${linesOf(() => 'a')}\x1b`],
  ['a byte that is not UTF-8 at its end', Buffer.concat([Buffer.from(linesOf(() => 'a')), Uint8Array.of(0xff)])],
  ['a line that is longer than a piece', `${linesOf(() => 'a')}${'b'.repeat(LONG)}\n${linesOf(() => 'c')}`],
  ['no line break', 'a'.repeat(LONG)],
  ['empty lines only', '\n'.repeat(LONG)],
];

describe('the pieces of a text', () => {
  it.each(texts)('with %s are the text', (_, text) => {
    const pieces = [...textPieces(base64(text))];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('') === text).toBe(true);
    // neither line at the end of a piece is empty or begins with a blank
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[^ \t\n]\n$/);
    for (const piece of pieces.slice(1)) expect(piece).toMatch(/^[^ \t\n]/);
  });

  it.each(hard.slice(-3))('with %s end with undefined', (_, text) => {
    expect([...textPieces(base64(text))].at(-1)).toBeUndefined();
  });

  it('are none of what is no base64, or has line breaks in it', () => {
    const data = base64(linesOf((i) => `${i}`));
    for (const other of [data.replace(/.{76}/g, '$&\n'), `${data}!`, data.replace('A', '=')]) {
      expect([...textPieces(other)].at(-1)).toBeUndefined();
    }
  });

  it('end with a break if the text does', () => {
    for (const text of ['a\n', 'ab\n', 'abc\n', '\n']) {
      expect(endsWithBreak(base64(text))).toBe(true);
      expect(endsWithBreak(base64(text).replace(/=+$/, ''))).toBe(true);
      expect(endsWithBreak(base64(`${text}a`))).toBe(false);
    }
  });
});

describe('a file with a long text is read back as it is where all of it is proved as one config', () => {
  it.each([...texts, ...hard])('with %s', (_, text) => {
    const contents = { source: `data:;base64,${base64(text)}` };
    const files = ['/a', '/b'].map((path) => ({ path, contents }));
    const config = new TextEncoder().encode(JSON.stringify({ storage: { files }, ignition: { version: '3.4.0' } }));
    const [each, whole] = [0, Number.POSITIVE_INFINITY].map((portion) => inPortions(config, {}, portion)[0]!);
    expect(each!.report).toEqual([]);
    expect(each!.config === whole!.config).toBe(true);
  });
});

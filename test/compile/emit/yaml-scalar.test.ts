import { describe, expect, test } from 'vitest';
import { isSimpleKey, scalar } from '../../../src/compile/emit/yaml-scalar.ts';

// what go-yaml writes behind `k:`, less the space
describe('the style of a text', () => {
  test.each([
    ['a', 'a'],
    ['a:b', 'a:b'],
    ['a, b', 'a, b'],
    ['a#b', 'a#b'],
    ['-a', '-a'],
    ['a\\b', 'a\\b'],
    ['=', '='],
    ['<<', '<<'],
    ['\u00a0x', '\u00a0x'],
  ])('plain: %j', (text, yaml) => {
    expect(scalar(text, 2).text).toBe(yaml);
  });

  test.each([
    ['a: b', "'a: b'"],
    ['a:', "'a:'"],
    ['- a', "'- a'"],
    ['?', "'?'"],
    ['#a', "'#a'"],
    ['a #b', "'a #b'"],
    ['@a', "'@a'"],
    ["'a", "'''a'"],
    [' a', "' a'"],
    ['a ', "'a '"],
    ['---', "'---'"],
    ['...a', "'...a'"],
    ['a\u2028b', "'a\u2028  b'"],
  ])('single quotes: %j', (text, yaml) => {
    expect(scalar(text, 2).text).toBe(yaml);
  });

  test.each([
    ['', '""'],
    ['yes', '"yes"'],
    ['0644', '"0644"'],
    ['a\tb', '"a\\tb"'],
    ['x: \u{1f600}', '"x: \\U0001F600"'],
    ['\u0085', '"\\N"'],
    ['\x07\x1b\x7f\ufffe', '"\\a\\e\\x7F\\uFFFE"'],
    ['a \nb', '"a \\nb"'],
    ['a\nb ', '"a\\nb "'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['a\n \u2028', '"a\\n \\L"'],
    // upstream escapes all of a text that begins with a byte order mark
    ['\ufeffa', '"\\uFEFF\\x61"'],
  ])('double quotes: %j', (text, yaml) => {
    expect(scalar(text, 2).text).toBe(yaml);
  });

  test.each([
    ['a\nb', '|-\n  a\n  b', false],
    ['a\nb\n', '|\n  a\n  b\n', true],
    ['a\n\n', '|+\n  a\n\n', true],
    [' a\nb', '|2-\n   a\n  b', false],
    ['a\n\tb', '|-\n  a\n  \tb', false],
    ['\n', '|2+\n', true],
    ['a\n\u2028b', '|-\n  a\n\u2028  b', false],
    // upstream loses a line break at the start
    ['\na', '|2-\n  a', false],
    ['\n\na\n', '|2\n\n  a\n', true],
  ])('literal block: %j', (text, yaml, endsLine) => {
    expect(scalar(text, 2)).toEqual({ text: yaml, endsLine });
  });
});

test('a simple key has one line and 128 bytes at most', () => {
  expect(isSimpleKey('l'.repeat(128))).toBe(true);
  expect(isSimpleKey('l'.repeat(129))).toBe(false);
  expect(isSimpleKey('é'.repeat(64))).toBe(true);
  expect(isSimpleKey('é'.repeat(65))).toBe(false);
  expect(isSimpleKey('a\nb')).toBe(false);
});

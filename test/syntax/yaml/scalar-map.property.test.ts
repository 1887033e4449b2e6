import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/syntax/json/read-json.ts';
import type { ScalarNode, SourceNode } from '../../../src/syntax/source-tree.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { mapScalar } from '../../../src/syntax/yaml/scalar-map.ts';
import { isDeep, runs } from '../../depth.ts';
import { sourceOf } from '../../source-of.ts';

function scalarsOf(node: SourceNode | undefined): ScalarNode[] {
  if (node?.kind === 'scalar') return [node];
  if (node?.kind === 'list') return node.items.flatMap(scalarsOf);
  return node?.kind === 'map' ? node.entries.flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)]) : [];
}

/** The root of a text of JSON. */
function rootOf(text: string): SourceNode {
  const read = readJson({ name: 'config.ign', bytes: new TextEncoder().encode(text), text });
  if ('error' in read) throw new Error('the text is not JSON');
  return read.root;
}

/** The text that each word of the scalar's value is mapped to. A word is what has neither blanks, breaks nor escapes. */
function expectWords(scalar: ScalarNode, text: string): number {
  const map = mapScalar(scalar, text);
  let words = 0;
  let last = -1;
  for (const { 0: word, index } of scalar.text.matchAll(/[a-z0-9é😀:=]+/gu)) {
    const { start, end } = map.spanOf({ start: index, end: index + word.length });
    expect(text.slice(start, end)).toBe(word);
    expect(start).toBeGreaterThan(last);
    last = start;
    words++;
  }
  return words;
}

const blockLines = array(
  constantFrom('a', ' b', '  c d', '\te', '', ' ', '   ', 'é😀 f', '# g', 'h: i', 'k\u2028l', '--- m', '\\n', '"o"'),
  { maxLength: 8 },
);
const lineEnds = constantFrom('\n', '\r\n', '\r', '\x85');

describe('a block scalar', () => {
  it('each word of its value is mapped to itself', () => {
    let words = 0;
    assert(
      property(
        blockLines,
        lineEnds,
        constantFrom('|', '>'),
        constantFrom('', '-', '+', '2', '1-', '+3', ' # comment'),
        constantFrom('', '\n', '\n\n \n', '\nz: z', '\n...\n'),
        constantFrom('k: ', '- - ', '', '!!str '),
        (lines, lineEnd, style, header, tail, before) => {
          const text = `${before}${style}${header}\n${lines.map((line) => `     ${line}`).join('\n')}${tail}`.replaceAll('\n', lineEnd);
          for (const scalar of scalarsOf(readYaml(sourceOf(text)).root)) words += expectWords(scalar, text);
        },
      ),
      { numRuns: runs(4000) },
    );
    expect(words).toBeGreaterThan(isDeep ? 100 : 20);
  });

  it('each line of a literal one is mapped to its characters in the text', () => {
    assert(
      property(blockLines, constantFrom('|', '|-', '|+', '|5'), (lines, header) => {
        const text = `${header}\n${lines.map((line) => `     ${line}`).join('\n')}\n`;
        const { root } = readYaml(sourceOf(text));
        for (const scalar of scalarsOf(root)) {
          const map = mapScalar(scalar, text);
          let at = 0;
          for (const line of scalar.text.split('\n')) {
            const { start, end } = map.spanOf({ start: at, end: at + line.length });
            expect(text.slice(start, end)).toBe(line);
            at += line.length + 1;
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('plain and quoted scalars', () => {
  const parts = constantFrom(
    'a',
    'b1',
    ' ',
    '  ',
    '\n  ',
    '\n\n   ',
    '\n \t',
    "''",
    '\\"',
    '\\x41',
    '\\u00e9',
    '\\U0001F600',
    '\\n',
    '\\\n  ',
    '\\ ',
    'é😀',
    '\u2028 ',
    '\t',
    ':',
  );

  it('each word of their values is mapped to itself, or to its escape', () => {
    let words = 0;
    assert(
      property(
        array(parts, { maxLength: 12 }),
        constantFrom('"', "'", ''),
        constantFrom('k: ', '- '),
        lineEnds,
        (chosen, quote, before, lineEnd) => {
          const inner = chosen.filter((part) => quote === '"' || !/^\\/.test(part)).filter((part) => quote !== '"' || part !== "''");
          const text = `${before}${quote}${inner.join('').trim()}${quote}\n`.replaceAll('\n', lineEnd);
          for (const scalar of scalarsOf(readYaml(sourceOf(text)).root)) {
            const map = mapScalar(scalar, text);
            for (const { 0: word, index } of scalar.text.matchAll(/[a-z0-9]/g)) {
              const { start, end } = map.spanOf({ start: index, end: index + 1 });
              expect(text.slice(start, end)).toBe(word);
              words++;
            }
            for (const { index } of scalar.text.matchAll(/A/g)) {
              const { start, end } = map.spanOf({ start: index, end: index + 1 });
              expect(text.slice(start, end)).toBe('\\x41');
            }
          }
        },
      ),
      { numRuns: runs(4000) },
    );
    expect(words).toBeGreaterThan(isDeep ? 100 : 20);
  });
});

describe('what is mapped to what', () => {
  const mapped = (text: string, part: string): string => {
    const [scalar] = scalarsOf(readYaml(sourceOf(text)).root).slice(-1);
    const start = scalar!.text.indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = mapScalar(scalar!, text).spanOf({ start, end: start + part.length });
    return text.slice(span.start, span.end);
  };

  it.each([
    ['k: |\n  [Unit]\n  After=a.service\n', 'After=a', 'After=a'],
    ['k: |\n  [Unit]\n  After=a\n', 't]\nAf', 't]\n  Af'],
    ['k: >\n  a\n  b\n', 'a b', 'a\n  b'],
    ['k: >\n  a\n\n  b\n', '\n', '\n'],
    ['k: a\n  b\n', 'a b', 'a\n  b'],
    ['k: "a\\n\\x41b"', '\nA', '\\n\\x41'],
    ["k: 'it''s'", "t's", "t''s"],
    ['k: "a\\\n  b"', 'ab', 'a\\\n  b'],
  ])('%j: %j', (text, part, expected) => {
    expect(mapped(text, part)).toBe(expected);
  });

  it('a place behind the last character', () => {
    const text = 'k: |\n  ab\n';
    const [scalar] = scalarsOf(readYaml(sourceOf(text)).root).slice(-1);
    expect(mapScalar(scalar!, text).spanOf({ start: 2, end: 2 })).toEqual({ start: 9, end: 9 });
  });

  it('a text that the scalar did not come from', () => {
    const [scalar] = scalarsOf(readYaml(sourceOf('k: abc')).root).slice(-1);
    expect(mapScalar(scalar!, 'k: abd').spanOf({ start: 0, end: 1 })).toEqual(scalar!.span);
  });

  it('a string of JSON', () => {
    const text = '{"k": "a\\/b\\ud83d\\ude00c"}';
    const [scalar] = scalarsOf(rootOf(text)).slice(-1);
    const map = mapScalar(scalar!, text);
    const start = scalar!.text.indexOf('c');
    expect(map.spanOf({ start, end: start + 1 })).toEqual({ start: text.indexOf('c"'), end: text.indexOf('c"') + 1 });
  });
});

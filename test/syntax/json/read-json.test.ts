import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/syntax/json/read-json.ts';
import { type SourceNode, scalarText } from '../../../src/syntax/source-tree.ts';
import { byteText } from '../../../src/text/byte-text.ts';
import { sourceOf } from '../../source-of.ts';

/** A tree in short: the kind or text of a node, its place, and what of the text it covers. */
function outline(text: string, node: SourceNode): unknown {
  const place = `${node.mark.line}:${node.mark.column} ${text.slice(node.span.start, node.span.end)}`;
  switch (node.kind) {
    case 'map':
      return [place, ...node.entries.map(({ key, value }) => [outline(text, key), outline(text, value)])];
    case 'list':
      return [place, ...node.items.map((item) => outline(text, item))];
    case 'scalar':
      return `${place} ${node.style} ${node.text}`;
    case 'alias':
      return 'alias';
  }
}

function read(text: string): SourceNode {
  const result = readJson(sourceOf(text));
  if ('error' in result) throw new Error(result.error.message);
  return result.root;
}

/** `line:column words` */
function fault(text: string): string {
  const result = readJson(sourceOf(text));
  if ('root' in result) throw new Error(`${text} was read`);
  const { mark, message } = result.error;
  return `${mark!.line}:${mark!.column} ${message}`;
}

function textOf(json: string): string | undefined {
  return scalarText(read(json));
}

describe('readJson', () => {
  it('places scalars at their first character, mappings and lists behind their bracket', () => {
    const text = '{"a": [1, true],\n "b": {"c": "x\\n"}}';
    expect(outline(text, read(text))).toEqual([
      `1:2 ${text}`,
      ['1:2 "a" double a', ['1:8 [1, true]', '1:8 1 plain 1', '1:11 true plain true']],
      ['2:2 "b" double b', ['2:8 {"c": "x\\n"}', ['2:8 "c" double c', '2:13 "x\\n" double x\n']]],
    ]);
  });

  it('counts bytes in columns, and UTF-16 units in extents', () => {
    const text = '["é€😀", 1]';
    expect(outline(text, read(text))).toEqual([`1:2 ${text}`, '1:2 "é€😀" double é€😀', '1:15 1 plain 1']);
  });

  it('counts a byte that is not UTF-8 as one', () => {
    const text = byteText(Uint8Array.of(0x5b, 0x22, 0xff, 0xe2, 0x82, 0x22, 0x2c, 0x31, 0x5d));
    expect(outline(text, read(text))).toEqual([`1:2 ${text}`, '1:2 "\udcff\udce2\udc82" double \ufffd\ufffd\ufffd', '1:8 1 plain 1']);
  });

  it('keeps equal keys', () => {
    const root = read('{"a": 1, "b": 2, "a": 3}');
    expect(root.kind === 'map' && root.entries.map(({ key, value }) => [scalarText(key), scalarText(value)])).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ]);
  });

  it.each([
    ['"\\ud83d\\ude00"', '😀'],
    ['"\\ud800"', '\ufffd'],
    ['"\\ud800\\u0041"', '\ufffdA'],
    ['"\\udc00\\ud800\\udc00"', '\ufffd\u{10000}'],
    // an escaped half and a byte that stands for itself make no pair
    ['"\\ud800\udc80"', '\ufffd\ufffd'],
    ['"\\/\\b\\f\\u0000\u007f"', '/\b\f\0\u007f'],
    ['"\u2028"', '\u2028'],
  ])('reads the string %s', (json, value) => {
    expect(textOf(json)).toBe(value);
  });

  it('reads strings as JavaScript does, whatever stands in those before', () => {
    const string = fc
      .array(fc.constantFrom('a', 'some words ', '"', '\\', '\n', '\x01', 'é', '😀', '\u2028'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(string), fc.constantFrom(0, 2), (strings, indent) => {
        const root = read(JSON.stringify(strings, null, indent));
        expect(root.kind === 'list' && root.items.map(scalarText)).toEqual(strings);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['0', '-0', '0.5', '1e5', '1E+05', '-12.50e-3', '9223372036854775808'])('keeps the number %s as written', (number) => {
    expect(textOf(` ${number}\r\n\t`)).toBe(number);
  });

  // said by ignition-validate 2.26.0
  it.each([
    ['', '0:0 unexpected end of JSON input'],
    [' \n', '0:0 unexpected end of JSON input'],
    ['"abc', '0:0 unexpected end of JSON input'],
    ['{"a"', '0:0 unexpected end of JSON input'],
    ['{"a":1', '0:0 unexpected end of JSON input'],
    ['[1', '0:0 unexpected end of JSON input'],
    ['tru', "0:0 invalid character ' ' in literal true (expecting 'e')"],
    ['{"a":1.', "0:0 invalid character ' ' after decimal point in numeric literal"],
    ['-', "0:0 invalid character ' ' in numeric literal"],
    ['1e', "0:0 invalid character ' ' in exponent of numeric literal"],
    ['"\\u12', "0:0 invalid character ' ' in \\u hexadecimal character escape"],
    ['"\\', "0:0 invalid character ' ' in string escape code"],
    ['[1,]', "0:0 invalid character ']' looking for beginning of value"],
    ['[1 2]', "1:5 invalid character '2' after array element"],
    ['{"a" 1}', "1:7 invalid character '1' after object key"],
    ['{"a":1 "b"}', "1:9 invalid character '\"' after object key:value pair"],
    ['{a:1}', "1:3 invalid character 'a' looking for beginning of object key string"],
    ['{"a":1,}', "0:0 invalid character '}' looking for beginning of object key string"],
    ['nulx', "0:0 invalid character 'x' in literal null (expecting 'l')"],
    ['01', "0:0 invalid character '1' after top-level value"],
    ['+1', "1:2 invalid character '+' looking for beginning of value"],
    ['/*', "1:2 invalid character '/' looking for beginning of value"],
    ['"\\q"', "1:4 invalid character 'q' in string escape code"],
    ['"\\u12G4"', "1:7 invalid character 'G' in \\u hexadecimal character escape"],
    ['"a\nb"', "2:1 invalid character '\\n' in string literal"],
    ['["a\\n",\n "b", "c\x01"]', "2:10 invalid character '\\x01' in string literal"],
    ['["a\\\\", "b\nc"]', "2:1 invalid character '\\n' in string literal"],
    ['{} {}', "1:5 invalid character '{' after top-level value"],
    ['[\n\n  x]', "3:4 invalid character 'x' looking for beginning of value"],
    ["'", "0:0 invalid character '\\'' looking for beginning of value"],
    ['[\0]', "1:3 invalid character '\\x00' looking for beginning of value"],
    ['\v', "0:0 invalid character '\\v' looking for beginning of value"],
    // beyond ASCII, the first byte is named and counted
    ['é', "1:2 invalid character 'Ã' looking for beginning of value"],
    ['[é]', "1:3 invalid character 'Ã' looking for beginning of value"],
    ['\ufeff{}', "1:2 invalid character 'ï' looking for beginning of value"],
    ['{"é":x}', "1:8 invalid character 'x' looking for beginning of value"],
    ['[1,\n"é", x]', "2:8 invalid character 'x' looking for beginning of value"],
    ['\udcff', "0:0 invalid character 'ÿ' looking for beginning of value"],
    ['\udcad', "0:0 invalid character '\\u00ad' looking for beginning of value"],
    ['[\udce2(', "1:3 invalid character 'â' looking for beginning of value"],
  ])('refuses %j', (text, said) => {
    expect(fault(text)).toBe(said);
  });

  it('reads what nests deeply, to where Go stops', () => {
    expect(read('['.repeat(10_000) + ']'.repeat(10_000)).kind).toBe('list');
    expect(fault(`${'['.repeat(10_001)}]`)).toBe("1:10002 invalid character '[' exceeded max depth");
    expect(fault('{"a":'.repeat(1_000_000))).toBe("1:50002 invalid character '{' exceeded max depth");
  });
});

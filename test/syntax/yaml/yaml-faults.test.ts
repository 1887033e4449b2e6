import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from '../../source-of.ts';

/** Recorded from gopkg.in/yaml.v3. A problem of its parser names the line before, and the first line is never named. */
const faults: readonly (readonly [text: string, message: string])[] = [
  ['a: b: c\n', 'mapping values are not allowed in this context'],
  ['x: 1\na: b: c\n', 'line 2: mapping values are not allowed in this context'],
  ['x: 1\na: - b\n', 'line 2: block sequence entries are not allowed in this context'],
  ['x: 1\na: [b\nc: d\n', "line 1: did not find expected ',' or ']'"],
  ['x: 1\na: {b: c\n', "line 1: did not find expected ',' or '}'"],
  ['x: 1\na: "b\n', 'line 2: found unexpected end of stream'],
  ["x: 1\na: 'b\n", 'line 2: found unexpected end of stream'],
  ['a: "\\q"\n', 'found unknown escape character'],
  ['x: 1\na: "\\q"\n', 'line 2: found unknown escape character'],
  ['x: 1\na: "\\x4"\n', 'line 2: did not find expected hexdecimal number'],
  ['x: 1\na: "\\uD800"\n', 'line 2: found invalid Unicode character escape code'],
  ['x: 1\na: |0\n  b\n', 'line 2: found an indentation indicator equal to 0'],
  ['x: 1\na: |x\n  b\n', 'line 2: did not find expected comment or line break'],
  ['x: 1\n\ta: b\n', 'line 2: found a tab character that violates indentation'],
  ['x: 1\na:\n\t- b\n', 'line 3: found character that cannot start any token'],
  ['x: 1\na: @b\n', 'line 2: found character that cannot start any token'],
  ['x: 1\na: `b`\n', 'line 2: found character that cannot start any token'],
  ['x: 1\na: %b\n', 'line 2: found character that cannot start any token'],
  ['x: 1\na: *nope\n', "unknown anchor 'nope' referenced"],
  ['x: 1\na: *\n', 'line 2: did not find expected alphabetic or numeric character'],
  ['x: 1\na: & b\n', 'line 2: did not find expected alphabetic or numeric character'],
  ['x: 1\na: !e!x b\n', 'line 1: found undefined tag handle'],
  ['x: 1\na: !!\n', 'line 2: did not find expected tag URI'],
  ['x: 1\n y: 2\n', 'line 2: mapping values are not allowed in this context'],
  ['x:\n  y: 1\n z: 2\n', 'line 2: did not find expected key'],
  ['x:\n  - y\n z: 2\n', 'line 2: did not find expected key'],
  ['x:\n  - a\n - b\n', 'line 2: did not find expected key'],
  ['x: 1\nkey\ny: 2\n', "line 2: could not find expected ':'"],
  ['x: 1\nkey\n', "line 2: could not find expected ':'"],
  ['x: 1\n]\n', 'line 1: did not find expected key'],
  ['x: 1\n[a]: ]\n', 'line 1: did not find expected node content'],
  ['%YAML 1.2\n---\na\n', 'found incompatible YAML document'],
  ['%FOO\n---\na\n', 'found unknown directive name'],
  ['%YAML 1.1\na: b\n', 'line 2: mapping values are not allowed in this context'],
  ['%YAML 1.1\n%YAML 1.1\n---\n', 'line 1: found duplicate %YAML directive'],
  ['x: [a b: c, - d]\n', 'did not find expected node content'],
  ['x: 1\ny: [-\n]\n', 'line 1: did not find expected node content'],
  ['x: {a: b c: d}\n', "did not find expected ',' or '}'"],
  ["x: 'a' 'b'\n", 'did not find expected key'],
  ['x: 1\ny: "a\n---\n"\n', 'line 2: found unexpected document indicator'],
  ['x: 1\na: |\n  b\n \tc\n', 'line 2: found a tab character where an indentation space is expected'],
  ['x: 1\n- a\n', 'line 1: did not find expected key'],
  ['- a\nb: c\n', "line 1: did not find expected '-' indicator"],
  ['x: 1\nx\n  : 2\n', "line 2: could not find expected ':'"],
  ['x: 1\n? a\n  : b : c\n', 'line 2: did not find expected key'],
];

describe('what is wrong with', () => {
  it.each(faults)('%j', (text, message) => {
    expect(readYaml(sourceOf(text)).fault?.message).toBe(`Error unmarshaling yaml: yaml: ${message}`);
  });
});

describe('a fault', () => {
  it('knows the line that it names, and where reading stopped', () => {
    const text = 'x: 1\na: b: c\n';
    const { fault } = readYaml(sourceOf(text));
    expect(fault).toMatchObject({ code: 'yaml/syntax', values: { line: 2 }, inCheck: { message: `not YAML: ${faults[0]![1]}` } });
    expect(fault?.location.span).toEqual({ start: text.lastIndexOf(':'), end: text.lastIndexOf(':') + 1 });
  });

  it('names no line where none is known', () => {
    expect(readYaml(sourceOf('x: 1\na: *b\n')).fault?.values).toMatchObject({ line: undefined });
  });

  it('ends with the text', () => {
    expect(readYaml(sourceOf('a: "b')).fault?.location.span).toEqual({ start: 5, end: 5 });
  });
});

import { describe, expect, it } from 'vitest';
import { decodeConfig, errorText } from '../../../src/compile/decode/decode-config.ts';
import { required, text } from '../../../src/schema/field.ts';
import type { Leaf, List, Struct } from '../../../src/schema/placed.ts';
import { decode, one, plain, shape, sourceOf, treeOf } from './sample.ts';

describe('a value of a wrong kind', () => {
  it.each([
    ['one: a', { expected: { isList: false, name: 'Item' }, actual: '!!str' }],
    ['one: [a]', { expected: { isList: false, name: 'Item' }, actual: '!!seq' }],
    ['items: {path: a}', { expected: { isList: true, name: 'Item' }, actual: '!!map' }],
    ['words: a', { expected: { isList: true, name: 'string' }, actual: '!!str' }],
    ['one: {mode: a}', { expected: { isList: false, name: 'int' }, actual: '!!str' }],
    ['one: {on: 1}', { expected: { isList: false, name: 'bool' }, actual: '!!int' }],
    ['labels: 1.5', { expected: { isList: false, name: 'map of string' }, actual: '!!float' }],
  ])('%s: what the field takes and what stands there is data', (yaml, values) => {
    expect(decode(`${yaml}\n`).errors.map(({ values }) => values)).toMatchObject([values]);
  });
});

describe('a config', () => {
  it('has what was written, and the zero of what is required', () => {
    expect(plain(decode('one: {path: a, mode: 0644}\nitems:\n  - {on: yes}\n').config)).toEqual({
      one: { path: 'a', mode: 0o644, count: 0 },
      items: [{ path: '', on: true, count: 0 }],
    });
  });

  it('of an empty text is empty', () => {
    expect(decode('').config.fields.size).toBe(0);
    expect(decode('~').config.fields.size).toBe(0);
    const header = { root: 'Header', types: { Header: { version: required(text), variant: required(text) } } };
    expect(plain(decodeConfig(undefined, sourceOf(''), header).config)).toEqual({ version: '', variant: '' });
  });

  it('keeps fields in declared order', () => {
    const { config } = decode('items: []\none: {text: t, path: p}');
    expect([...config.fields.keys()]).toEqual(['one', 'items']);
    expect([...(config.fields.get('one') as Struct).fields.keys()]).toEqual(['path', 'text', 'count']);
  });

  it('tells empty from absent', () => {
    expect(plain(decode('items: []\nwords:\nlabels: {}\none:\nmaybe: {}\n').config)).toEqual({
      items: [],
      labels: {},
      maybe: { path: '', count: 0 },
    });
  });

  it('drops null items, and the others move up', () => {
    const { config } = decode('words: [~, a, null, b]\nitems:\n  -\n  - path: x\n');
    expect(plain(config)).toEqual({ words: ['a', 'b'], items: [{ path: 'x', count: 0 }] });
    const words = config.fields.get('words') as List;
    expect(words.items.map((word) => word.origin?.path)).toEqual([
      ['words', 0],
      ['words', 1],
    ]);
  });

  it('leaves out what it does not know', () => {
    expect(plain(decode('one: {bogus: 1, toString: 2}\nconstructor: x\n~: y\n').config)).toEqual({ one: { path: '', count: 0 } });
  });

  it('has free maps of text', () => {
    expect(plain(decode('labels: {a: 0644, b: ~, "c d": x}').config)).toEqual({ labels: { a: '0644', b: '', 'c d': 'x' } });
  });

  it('can be read as another type of the shape', () => {
    const yaml = 'name: x';
    expect(plain(decodeConfig(treeOf(yaml), sourceOf(yaml), shape, 'Inner').config)).toEqual({ name: 'x' });
  });
});

describe('an origin', () => {
  const yaml = 'one:\n  path: abc\n  mode:\nitems: [{path: "é"}]\n';
  const { config } = decode(yaml);
  const origin = (...path: (string | number)[]) => {
    let value = config as Leaf | List | Struct | undefined;
    for (const step of path) value = value?.kind === 'list' ? value.items[step as number] : (value as Struct).fields.get(step as string);
    const { span, path: at } = value!.origin!;
    return [at, yaml.slice(span.start, span.end)];
  };

  it('is where a value stands', () => {
    expect(origin()).toEqual([[], yaml.trimEnd()]);
    expect(origin('one')).toEqual([['one'], 'path: abc\n  mode:']);
    expect(origin('one', 'path')).toEqual([['one', 'path'], 'abc']);
    expect(origin('items', 0, 'path')).toEqual([['items', 0, 'path'], '"é"']);
  });

  it('of a required leaf that nobody wrote is where its parent starts', () => {
    const { span, path } = ((config.fields.get('one') as Struct).fields.get('count') as Leaf).origin!;
    expect(path).toEqual(['one', 'count']);
    expect(span).toEqual({ start: 7, end: 7 });
  });
});

describe('an alias', () => {
  it('stands for its target', () => {
    expect(plain(decode('one: &a {path: x, nested: {tags: &t [u, v]}}\nitems: [*a, *a]\nwords: *t\n').config)).toMatchObject({
      items: [{ path: 'x' }, { path: 'x' }],
      words: ['u', 'v'],
    });
  });

  it('can be a key', () => {
    expect(one('{text: &k mode, *k : 7}')).toEqual({ path: '', text: 'mode', mode: 7, count: 0 });
  });
});

describe('a merge key', () => {
  it('fills what is not there', () => {
    expect(one('{<<: {path: merged, mode: 1}, path: own}')).toEqual({ path: 'own', mode: 1, count: 0 });
  });

  it('takes the first of several', () => {
    expect(one('{<<: [{mode: 1}, {mode: 2, text: t}]}')).toEqual({ path: '', mode: 1, text: 't', count: 0 });
  });

  it('merges what was merged', () => {
    expect(
      plain(decode('x: &x {mode: 1, <<: {text: t, mode: 2}}\none: {<<: *x, path: p}\nlabels: {<<: {a: b, c: ~}, a: own}\n').config),
    ).toEqual({
      one: { path: 'p', mode: 1, text: 't', count: 0 },
      labels: { a: 'own', c: '' },
    });
  });

  it('is a key like another in quotes', () => {
    expect(plain(decode('labels: {"<<": a}').config)).toEqual({ labels: { '<<': 'a' } });
  });

  it('may nest deep', () => {
    expect(one(`${'{<<: '.repeat(9_000)}{path: deep}${'}'.repeat(9_000)}`)).toEqual({ path: 'deep', count: 0 });
  });
});

/** Recorded from gopkg.in/yaml.v3, but for the names of types. */
const faults: readonly (readonly [yaml: string, ...lines: string[]])[] = [
  [
    'items:\n  - path: p\n    mode: abc\n  - x\n  - [y]\n  - {mode: {a: b}}\n',
    'line 3: cannot unmarshal !!str `abc` into int',
    'line 4: cannot unmarshal !!str `x` into Item',
    'line 5: cannot unmarshal !!seq into Item',
    'line 6: cannot unmarshal !!map into int',
  ],
  [
    'items: {}\nnumbers: 5\none: [1]\nmaybe: x\nlabels: [a]\n',
    'line 1: cannot unmarshal !!map into list of Item',
    'line 2: cannot unmarshal !!int `5` into list of int',
    'line 3: cannot unmarshal !!seq into Item',
    'line 4: cannot unmarshal !!str `x` into Item',
    'line 5: cannot unmarshal !!seq into map of string',
  ],
  ['[a]: b\n{c: d}: e\n', 'line 1: cannot unmarshal !!seq into string', 'line 2: cannot unmarshal !!map into string'],
  [
    'a: 1\na: 2\na: 3\nb: 1\n"b": 2\n',
    'line 2: mapping key "a" already defined at line 1',
    'line 3: mapping key "a" already defined at line 1',
    'line 3: mapping key "a" already defined at line 2',
    'line 5: mapping key "b" already defined at line 4',
  ],
  ['one: {"a\\"\\n": 1, "a\\"\\n": 2}\n', 'line 1: mapping key "a\\"\\n" already defined at line 1'],
  ['one: {mode: abcdefghijkl}\n', 'line 1: cannot unmarshal !!str `abcdefg...` into int'],
  ['one: {mode: abcdefghij}\n', 'line 1: cannot unmarshal !!str `abcdefghij` into int'],
  [
    'one: {mode: !foo bar, on: !!float 1, path: !foo {}}\n',
    'line 1: cannot unmarshal !foo `bar` into int',
    'line 1: cannot unmarshal !!float `1` into bool',
    'line 1: cannot unmarshal !foo `` into string',
  ],
  [
    'one: {mode: 2001-01-01, on: 1.5}\n',
    'line 1: cannot unmarshal !!timestamp `2001-01-01` into int',
    'line 1: cannot unmarshal !!float `1.5` into bool',
  ],
  ['one:\n  text: &k path\n  path: x\n  *k : y\n', 'line 4: field path already set in type Item'],
  ['text', 'line 1: cannot unmarshal !!str `text` into Root'],
  ['- a', 'line 1: cannot unmarshal !!seq into Root'],
];

describe('faults', () => {
  it.each(faults)('of %j', (yaml, ...lines) => {
    expect(errorText(decode(yaml))).toBe(['yaml: unmarshal errors:', ...lines.map((line) => `  ${line}`)].join('\n'));
  });

  /** Recorded from gopkg.in/yaml.v3. */
  it.each([
    ['one: {mode: x, text: !!int abc}', 'cannot decode !!str `abc` as a !!int'],
    ['one: {text: !!binary "@"}', '!!binary value contains invalid base64 data'],
    ['one: {<<: [a]}', 'map merge requires map or sequence of maps as the value'],
    ['one: {<<: ~}', 'map merge requires map or sequence of maps as the value'],
    ['x: &x [1]\none: {<<: *x}', 'map merge requires map or sequence of maps as the value'],
    ['x: &a {<<: *a}\none: *a\n', "anchor 'a' value contains itself"],
  ])('of %j stop the reading', (yaml, message) => {
    expect(errorText(decode(yaml))).toBe(`yaml: ${message}`);
  });

  it('know their place', () => {
    const yaml = 'one:\n  é: 1\n  mode: abc\n  é: 2\n';
    const [duplicate] = decode(yaml).errors;
    expect(duplicate).toMatchObject({
      code: 'yaml/duplicate-key',
      mark: { line: 4, column: 3 },
      related: [{ message: 'first defined here', location: { span: { start: 7, end: 8 } } }],
    });
    expect(yaml.slice(duplicate!.location!.span.start, duplicate!.location!.span.end)).toBe('é');
  });

  it('stop an alias bomb', () => {
    const levels = Array.from({ length: 11 }, (_, i) => `a${i + 1}: &a${i + 1} {<<: [${Array(9).fill(`*a${i}`).join(', ')}]}`);
    const decoded = decode(['a0: &a0 {path: x}', ...levels, 'one: *a11'].join('\n'));
    expect(errorText(decoded)).toBe('yaml: document contains excessive aliasing');
  });

  it('of a key that stands a hundred thousand times are not ten thousand million', () => {
    expect(decode('k: v\n'.repeat(100_000)).errors.length).toBeLessThan(2_000);
  });
});

import { describe, expect, it } from 'vitest';
import type { ListNode, MapNode, SourceNode } from '../../../src/syntax/source-tree.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from '../../source-of.ts';
import { outlineOf } from '../outline.ts';

/** Texts and what go-yaml makes of them: recorded from gopkg.in/yaml.v3, nodes with its line and column. */
const trees: readonly (readonly [text: string, outline: string])[] = [
  ['a: b\nc: d\n', '{a@1:1: b@1:4, c@2:1: d@2:4}@1:1'],
  ['a:\n  b: 1\n  c:\n    - x\n    - y: z\n', '{a@1:1: {b@2:3: 1@2:6, c@3:3: [x@4:7, {y@5:7: z@5:10}@5:7]@4:5}@2:3}@1:1'],
  ['a:\n- x\n- y\nb: z\n', '{a@1:1: [x@2:3, y@3:3]@2:1, b@4:1: z@4:4}@1:1'],
  ['- - a\n  - b\n- c\n', '[[a@1:5, b@2:5]@1:3, c@3:3]@1:1'],
  ['a:\nb: \nc: ~\n', '{a@1:1: @1:3, b@2:1: @2:3, c@3:1: ~@3:4}@1:1'],
  ['-\n- \n- x\n', '[@1:2, @2:2, x@3:3]@1:1'],
  ['{a: b, c: [d, e], f}', '{a@1:2: b@1:5, c@1:8: [d@1:12, e@1:15]@1:11, f@1:19: @1:20}@1:1'],
  ['[a: b, c]', '[{a@1:2: b@1:5}@1:2, c@1:8]@1:1'],
  ['[a, b,]', '[a@1:2, b@1:5]@1:1'],
  ['{a: , b}', '{a@1:2: @1:5, b@1:7: @1:8}@1:1'],
  ['? a\n: b\n? c\n', '{a@1:3: b@2:3, c@3:3: @4:1}@1:1'],
  ['a: &x b\nc: *x\n', '{a@1:1: b@1:4, c@2:1: *x@2:4}@1:1'],
  ['a: &x\n  b: c\nd: *x\n', '{a@1:1: {b@2:3: c@2:6}@1:4, d@3:1: *x@3:4}@1:1'],
  ['&r\na: b\n', '{a@2:1: b@2:4}@1:1'],
  [
    'a: !!str 5\nb: !t {}\nc: !<tag:yaml.org,2002:int> 6\nd: ! 7\n',
    '{a@1:1: !!str 5@1:4, b@2:1: !t {}@2:4, c@3:1: !!int 6@3:4, d@4:1: 7@4:4}@1:1',
  ],
  ['a: &e\nb: !!null\nc: !!str\n', '{a@1:1: @1:4, b@2:1: !!null @2:4, c@3:1: !!str @3:4}@1:1'],
  ['<<: {a: b}\n', '{<<@1:1: {a@1:6: b@1:9}@1:5}@1:1'],
  ['é: ü\n😀: [x, 😀, y]\n', '{é@1:1: ü@1:4, 😀@2:1: [x@2:5, 😀@2:8, y@2:11]@2:4}@1:1'],
  ['--- a\n--- b\n', 'a@1:5'],
  ['a: b\n...\n@ broken\n', 'line 3: found character that cannot start any token'],
  ['%YAML 1.1\n---\na: b\n', '{a@3:1: b@3:4}@3:1'],
  ['%TAG !e! tag:e,1:\n---\n!e!x a\n', 'tag:e,1:x a@3:1'],
  ['', 'nothing'],
  ['# only a comment\n', 'nothing'],
  ['---\n', '@2:1'],
  ['a: b\rc: d\r', '{a@1:1: b@1:4, c@2:1: d@2:4}@1:1'],
  ['a: b\u0085c: d\u2028e: f', '{a@1:1: b@1:4, c@2:1: d@2:4, e@3:1: f@3:4}@1:1'],
  ['"a": 1\n\'b\': 2\n? |\n  c\n: 3\n', '{"a@1:1: 1@1:6, \'b@2:1: 2@2:6, |c\\n@3:3: 3@5:3}@1:1'],
  ['a:\n  # one\n  - b # two\n  # three\n  - c\n', '{a@1:1: [b@3:5, c@5:5]@3:3}@1:1'],
  ['[{}, [], \'\', ""]', '[{}@1:2, []@1:6, \'@1:10, "@1:14]@1:1'],
  ['a: [\nb,\n c\n]\n', '{a@1:1: [b@2:1, c@3:2]@1:4}@1:1'],
  ['{"a":b}', '{"a@1:2: b@1:6}@1:1'],
  ['a: {b:c}', '{a@1:1: {b:c@1:5: @1:8}@1:4}@1:1'],
  ['*a : b\n', "unknown anchor 'a' referenced"],
  ['&a a: *a\n', '{a@1:1: *a@1:7}@1:1'],
  ['- &a a\n- &a b\n- *a\n', '[a@1:3, b@2:3, *a@3:3]@1:1'],
  ['  a: b\nc: d\n', '{a@1:3: b@1:6}@1:3'],
  ['a: b: c', 'mapping values are not allowed in this context'],
  ['a: "b" c', 'did not find expected key'],
  ["a: 'b'# c\n", "{a@1:1: 'b@1:4}@1:1"],
];

describe('the tree of a text', () => {
  it.each(trees)('%j', (text, outline) => {
    expect(outlineOf(text)).toBe(outline);
  });
});

/** The stretches of a text that its nodes cover, outermost first. */
function stretches(text: string): string[] {
  const found: string[] = [];
  const visit = (node: SourceNode): void => {
    found.push(text.slice(node.span.start, node.span.end));
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') for (const { key, value } of node.entries) [key, value].forEach(visit);
  };
  visit(readYaml(sourceOf(text)).root!);
  return found;
}

describe('the extent of a node', () => {
  it('ends a block with its last child', () => {
    expect(stretches('a:\n  - b\n  - c # no\n\nd: e\n')).toEqual(['a:\n  - b\n  - c # no\n\nd: e', 'a', '- b\n  - c', 'b', 'c', 'd', 'e']);
  });

  it('ends a flow collection behind its bracket', () => {
    expect(stretches('a: {b: [c, d ] } # no')).toEqual(['a: {b: [c, d ] }', 'a', '{b: [c, d ] }', 'b', '[c, d ]', 'c', 'd']);
  });

  it('includes quotes, tags and anchors', () => {
    expect(stretches('a: !!str "b"\nc: &x \'d\'\ne: *x\n').slice(1)).toEqual(['a', '!!str "b"', 'c', "&x 'd'", 'e', '*x']);
  });

  it('ends a block scalar with its last line', () => {
    expect(stretches('a: |\n  b\n  c\n\nd: >-\n  e\n')).toContain('|\n  b\n  c');
  });

  it('counts UTF-16 code units', () => {
    expect(stretches('😀: é😀x\nb: c')).toEqual(['😀: é😀x\nb: c', '😀', 'é😀x', 'b', 'c']);
  });

  it('is empty for an empty scalar', () => {
    const { root } = readYaml(sourceOf('a:\nb: c'));
    expect((root as MapNode).entries[0]!.value.span).toEqual({ start: 2, end: 2 });
  });
});

describe('an alias', () => {
  it('refers to its target', () => {
    const root = readYaml(sourceOf('- &a [b]\n- *a\n')).root as ListNode;
    expect(root.items[1]).toMatchObject({ kind: 'alias', name: 'a' });
    expect((root.items[1] as { target: unknown }).target).toBe(root.items[0]);
  });

  it('may be part of its own target', () => {
    const root = readYaml(sourceOf('&a [*a]')).root as ListNode;
    expect((root.items[0] as { target: unknown }).target).toBe(root);
  });
});

describe('deep nesting', () => {
  const depths: readonly (readonly [name: string, text: (depth: number) => string])[] = [
    ['flow lists', (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['flow pairs', (depth) => `${'[a: '.repeat(depth)}${']'.repeat(depth)}`],
    ['block lists', (depth) => `${'- '.repeat(depth)}x`],
    ['complex keys', (depth) => `${'? '.repeat(depth)}x`],
  ];

  it.each(depths)('of ten thousand %s is read', (_, text) => {
    expect(readYaml(sourceOf(text(10_000))).fault).toBeUndefined();
  });

  it.each(depths)('of more %s is refused', (_, text) => {
    expect(readYaml(sourceOf(text(10_001))).fault?.message).toContain('exceeded max depth of 10000');
  });
});

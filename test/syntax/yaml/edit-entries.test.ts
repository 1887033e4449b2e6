import { describe, expect, it } from 'vitest';
import { type ListNode, type MapNode, nodeAt } from '../../../src/syntax/source-tree.ts';
import { type Change, insertEntry, removeEntry } from '../../../src/syntax/yaml/edit-entries.ts';
import { Layouts } from '../../../src/syntax/yaml/layout.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import type { Path } from '../../../src/text/path.ts';
import { sourceOf } from '../../source-of.ts';

type Edit = (node: MapNode | ListNode, layouts: Layouts) => Change | undefined;

function edited(text: string, path: Path, edit: Edit): string | undefined {
  const root = readYaml(sourceOf(text)).root!;
  const change = edit(nodeAt(root, path) as MapNode | ListNode, new Layouts(text, root));
  return change && text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
}

const without = (text: string, path: Path, index: number) => edited(text, path, (node, layouts) => removeEntry(node, index, layouts));
const withLines = (text: string, path: Path, index: number, ...lines: string[]) =>
  edited(text, path, (node, layouts) => insertEntry(node, index, lines, layouts));

describe('removing', () => {
  it.each([
    ['an entry with its comment', 'a: 1\n# of b\nb: 2 # two\nc: 3\n', 1, 'a: 1\nc: 3\n'],
    ['one of two blank lines', 'a: 1\n\nb: 2\n\nc: 3\n', 1, 'a: 1\n\nc: 3\n'],
    ['the blank line before the last', 'a: 1\n\nb: 2\n', 1, 'a: 1\n'],
    ['the blank line behind the first', 'a: 1\n\nb: 2\n', 0, 'b: 2\n'],
  ])('%s', (_, before, index, after) => {
    expect(without(before, [], index)).toBe(after);
  });

  it('the first entry behind a dash, so that the next one is behind it', () => {
    expect(without('- a: 1\n  # of b\n  b: 2\n', [0], 0)).toBe('- # of b\n  b: 2\n');
    expect(without('- a: 1\n  b: 2\n', [0], 0)).toBe('- b: 2\n');
  });

  it.each([
    ['[a, b, c]', 0, '[b, c]'],
    ['[a, b, c]', 2, '[a, b]'],
    ['[\n  a, # of a\n  b\n]', 1, '[\n  a, # of a\n\n]'],
    ['[\n  a,\n  # of b\n  b\n]', 0, '[\n  # of b\n  b\n]'],
    ['{a: b, c: d}', 1, '{a: b}'],
  ])('of brackets: %j', (before, index, after) => {
    expect(without(before, [], index)).toBe(after);
  });

  it('never the only one', () => {
    expect(without('a: 1\n', [], 0)).toBeUndefined();
    expect(without('[a]', [], 0)).toBeUndefined();
  });
});

describe('adding', () => {
  it('an entry, directly behind the one before it', () => {
    expect(withLines('a: 1\n\nb: 2\n', [], 1, 'n: 0')).toBe('a: 1\nn: 0\n\nb: 2\n');
    expect(withLines('x:\n  a: 1\n  # of b\n  b: 2\n', ['x'], 1, 'n:', '  m: 0')).toBe('x:\n  a: 1\n  n:\n    m: 0\n  # of b\n  b: 2\n');
    expect(withLines('x:\n  a: 1\n\ny: 2', ['x'], 1, 'n: 0')).toBe('x:\n  a: 1\n  n: 0\n\ny: 2');
    expect(withLines('a: 1', [], 1, 'n: 0')).toBe('a: 1\nn: 0');
  });

  it('an entry behind a dash', () => {
    expect(withLines('- a: 1\n  b: 2\n', [0], 0, 'n: 0')).toBe('- n: 0\n  a: 1\n  b: 2\n');
  });

  it('an item, with the dash of the first one', () => {
    expect(withLines('x:\n  -   a: 1\n', ['x'], 0, 'n: 0', 'm: 1')).toBe('x:\n  -   n: 0\n      m: 1\n  -   a: 1\n');
    expect(withLines('x:\n-\n  a: 1\n', ['x'], 1, 'n: 0')).toBe('x:\n-\n  a: 1\n- n: 0\n');
  });

  it('what is in brackets, in one line', () => {
    expect(withLines('[a, b]', [], 1, 'n')).toBe('[a, n, b]');
    expect(withLines('{a: 1}', [], 1, 'n: 0')).toBe('{a: 1, n: 0}');
    expect(withLines('x: {}', ['x'], 0, 'n: 0')).toBe('x: {n: 0}');
    expect(withLines('[a]', [], 1, 'n:', '  m')).toBeUndefined();
    expect(withLines('[a: b]', [0], 1, 'n: 0')).toBeUndefined();
  });

  it('lines that end as the others do', () => {
    expect(withLines('a: 1\r\nb: 2\r\n', [], 1, 'n: 0')).toBe('a: 1\r\nn: 0\r\nb: 2\r\n');
  });

  it('nothing that would become a part of the text before it', () => {
    expect(withLines('a: |\n  text', [], 1, 'n: 0')).toBeUndefined();
  });
});

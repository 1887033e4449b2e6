import { describe, expect, it } from 'vitest';
import type { ListNode, MapNode } from '../../../src/syntax/source-tree.ts';
import { nodeAt } from '../../../src/syntax/source-tree.ts';
import { Layouts } from '../../../src/syntax/yaml/layout.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import type { Path } from '../../../src/text/path.ts';
import { sourceOf } from '../../source-of.ts';

/** The parts of a collection, in order: the text of each entry, and the gaps by their kind. */
function partsOf(text: string, path: Path = []): string[] {
  const { root } = readYaml(sourceOf(text));
  const { extents, gaps } = new Layouts(text, root!).of(nodeAt(root!, path) as MapNode | ListNode);
  return [...extents.map(({ span }) => ({ kind: '', span })), ...gaps]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ kind, span }) => `${kind}${kind && ': '}${text.slice(span.start, span.end)}`);
}

describe('a comment', () => {
  it('belongs to the entry below it, unless a blank line is between them', () => {
    expect(partsOf('# of all\n\n# of a\na: 1\n# of b\nb: 2\n# of none\n')).toEqual([
      'comment: # of all\n',
      'blank: \n',
      '# of a\na: 1\n',
      '# of b\nb: 2\n',
      'comment: # of none\n',
    ]);
  });

  it('belongs to the entry above it where it is indented further, or on its line', () => {
    const text = 'a:\n  x: 1 # of x\n\n  # of a\n# of b\nb: 2\n';
    expect(partsOf(text)).toEqual(['a:\n  x: 1 # of x\n\n  # of a\n', '# of b\nb: 2\n']);
    expect(partsOf(text, ['a'])).toEqual(['  x: 1 # of x\n', 'blank: \n', 'comment:   # of a\n']);
  });

  it('belongs to an item by its dash', () => {
    const text = 'a:\n  # of the first\n  - x: 1\n    # of y\n    y: 2\n  # of the second\n  -\n    z: 3\n';
    expect(partsOf(text, ['a'])).toEqual(['  # of the first\n  - x: 1\n    # of y\n    y: 2\n', '  # of the second\n  -\n    z: 3\n']);
    expect(partsOf(text, ['a', 0])).toEqual(['x: 1\n', '    # of y\n    y: 2\n']);
    expect(partsOf(text, ['a', 1])).toEqual(['    z: 3\n']);
  });

  it('is none in a block scalar, whose blank lines belong to it where it keeps them', () => {
    expect(partsOf('a: |+\n  # text\n\n\nb: |\n  text\n\nc: 3\n')).toEqual([
      'a: |+\n  # text\n\n\n',
      'b: |\n  text\n',
      'blank: \n',
      'c: 3\n',
    ]);
  });
});

describe('the parts of', () => {
  it('brackets reach up to a comma and the comment behind it', () => {
    expect(partsOf('a: [b, # of b\n  c: d, {e: f} ]\n', ['a'])).toEqual(['b, # of b\n', '  c: d,', ' {e: f} ']);
    expect(partsOf('a: []\n', ['a'])).toEqual([]);
  });

  it('a document end with its marker', () => {
    expect(partsOf('%YAML 1.1\n--- # first\n# of a\na: 1\n# of none\n---\nb: 2\n')).toEqual(['# of a\na: 1\n', 'comment: # of none\n']);
  });

  it('a text without a final line end', () => {
    expect(partsOf('a: 1\r\n\r\nb: 2')).toEqual(['a: 1\r\n', 'blank: \r\n', 'b: 2']);
  });

  it('a list in the column of its key', () => {
    expect(partsOf('a:\n- 1\n# of 2\n- 2\n# of b\nb: 3\n')).toEqual(['a:\n- 1\n# of 2\n- 2\n', '# of b\nb: 3\n']);
  });
});

it('a node of another tree has no layout', () => {
  const [one, other] = ['a: 1', 'a: 1'].map((text) => readYaml(sourceOf(text)).root as MapNode);
  expect(() => new Layouts('a: 1', one!).of(other!)).toThrow('another tree');
});

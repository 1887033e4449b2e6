import { describe, expect, it } from 'vitest';
import { readYamlDocuments } from '../../../src/syntax/yaml/read-documents.ts';
import { sourceOf } from '../../source-of.ts';

const text = (second: string): string => `a: 1\n---\n${second}`;

describe('the documents of a text', () => {
  it('have the places that they have in the whole text', () => {
    const { roots, fault } = readYamlDocuments(sourceOf(text('b:\n  - c\n')), 9);
    expect(fault).toBeUndefined();
    const [, second] = roots;
    const item = second?.kind === 'map' && second.entries[0]!.value.kind === 'list' && second.entries[0]!.value.items[0];
    expect(item).toMatchObject({ text: 'c', span: { start: 16, end: 17 }, mark: { line: 4, column: 5 } });
  });

  it('have the places behind their anchors too', () => {
    const { roots } = readYamlDocuments(sourceOf(text('b: &x c\n')), 9);
    expect(roots[1]).toMatchObject({ entries: [{ value: { properties: { anchor: 'x', content: 15 }, span: { start: 12, end: 16 } } }] });
  });

  it.each(['\r\n', '\r', '\n', '\u0085', '\u2028'])('are counted in lines that end with %j', (end) => {
    const { roots } = readYamlDocuments(sourceOf(text('b: 2').replaceAll('\n', end)), 9);
    expect(roots.map(({ mark }) => mark.line)).toEqual([1, 3]);
  });

  it('end at the first fault, whose line is that of the whole text', () => {
    const { roots, fault } = readYamlDocuments(sourceOf(text('b: 1\nc: d: e\n')), 9);
    expect(roots).toHaveLength(1);
    expect(fault).toMatchObject({
      message: 'Error unmarshaling yaml: yaml: line 4: mapping values are not allowed in this context',
      location: { span: { start: 18, end: 19 } },
    });
  });

  it('without content are left out, and there are no more than asked for', () => {
    expect(readYamlDocuments(sourceOf('a: 1\n---\n---\nb: 2\n---\nc: 3\n'), 2).roots).toHaveLength(2);
  });
});

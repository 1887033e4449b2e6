import { describe, expect, it } from 'vitest';
import { enclosingLines, partAround } from '../../src/service/enclosing-lines.ts';

/** The lines around the end of a text. */
const aroundEnd = (text: string): string => enclosingLines(text, text.length);

it('has the lines around the last one, and no others', () => {
  expect(aroundEnd('a: 1\nb:\n  c: 1\n  d:\n    - e: 1\n    - f: 1\n      # g\n      h: 1\n      i: ')).toBe(
    'b:\n  d:\n    - f: 1\n      i: ',
  );
  expect(aroundEnd('a:\n- b: 1\n- c: 1\n  d')).toBe('a:\n- c: 1\n  d');
});

it('has the line above an empty one, because its column tells what goes on', () => {
  expect(aroundEnd('a:\n  b:\n    c: 1\n\n  ')).toBe('a:\n  b:\n    c: 1\n  ');
});

it('has none of the lines of a block scalar that look like structure', () => {
  expect(aroundEnd('a:\n  b: |\n    c:\n      d:\n        e')).toBe('a:\n  b: |\n        e');
  expect(aroundEnd('a:\n  - >-\n    c: {\n    d')).toBe('a:\n  - >-\n    d');
});

it('is the whole text where brackets or quotes go over several lines', () => {
  for (const text of ['a: 1\nb: [c,\n  d', 'a: 1\nb: {\n  c: 1,\n  d: ', 'a: 1\nb: "c\n  d']) expect(aroundEnd(text), text).toBe(text);
  expect(aroundEnd("a: 1\nb: ['c', {d: 1}] # it's [\n")).toBe("b: ['c', {d: 1}] # it's [\n");
});

describe('the part around an offset', () => {
  const text = 'x: 1\na:\n  - b: 1\n    c: |\n      [d]\n      e\n\n      f\n    g: 1\n  - h: 1\nz: 1\n';

  it('is the whole item of the outermost list, below the lines around it', () => {
    const at = text.indexOf('e\n');
    const part = partAround(text, at);
    expect(part.text).toBe('a:\n  - b: 1\n    c: |\n      [d]\n      e\n\n      f\n    g: 1\n');
    expect(part.text.slice(part.offset, part.offset + 1)).toBe('e');
    expect(part.spanOf({ start: part.offset, end: part.offset + 1 })).toEqual({ start: at, end: at + 1 });
  });

  it('is the whole text outside of a list', () => {
    expect(partAround(text, 2)).toMatchObject({ text, offset: 2 });
  });
});

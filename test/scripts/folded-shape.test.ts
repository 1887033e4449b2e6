import { expect, test } from 'vitest';
import { foldedShape } from '../../scripts/generate/folded-shape.ts';
import { flag, int, list, map, nullable, ref, required, text } from '../../src/schema/field.ts';

test('a shape written out', () => {
  const types = {
    Config: { name: required(text), mode: int, on: flag, tags: list(text), items: list(ref('Item')), one: nullable(ref('Item')) },
    Item: { labels: map, number: required(int) },
  };
  const item = { labels: 'map', number: 'int' };
  expect(foldedShape({ root: 'Config', types })).toEqual({
    name: 'string',
    mode: '?int',
    on: '?bool',
    tags: ['string'],
    items: [item],
    one: item,
  });
});

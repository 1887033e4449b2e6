import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FoldedShape, foldedShape } from '../../src/generate/folded-shape.ts';
import { ignitionVersion } from '../../src/ignition/versions.ts';
import { flag, int, list, map, nullable, ref, required, text } from '../../src/shape/field.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';

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

const recorded = '../shared/conformance/shapes.json';

describe.skipIf(!existsSync(recorded))('the fields of every version are those that upstream has', () => {
  interface Recorded {
    readonly butane: Readonly<Record<string, string>>;
    readonly ignition: Readonly<Record<string, string>>;
    readonly defs: Readonly<Record<string, FoldedShape>>;
  }
  const { butane, ignition, defs } = existsSync(recorded)
    ? (JSON.parse(readFileSync(recorded, 'utf8')) as Recorded)
    : { butane: {}, ignition: {}, defs: {} };
  const expand = (shape: FoldedShape): FoldedShape => {
    if (typeof shape === 'string') return shape.startsWith('#') ? expand(defs[shape]!) : shape;
    if (Array.isArray(shape)) return shape.map(expand);
    return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, expand(field)]));
  };

  test.each(Object.keys(ignition))('ignition %s', (version) => {
    expect(foldedShape(ignitionVersion(version)!.shape)).toEqual(expand(ignition[version]!));
  });

  test.each(Object.keys(butane))('%s', (name) => {
    const row = rows.find(({ variant, version }) => `${variant} ${version}` === name);
    expect(foldedShape(foldSpec(row!).shape)).toEqual(expand(butane[name]!));
  });
});

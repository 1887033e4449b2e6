import { type Decoded, decodeConfig } from '../../../src/compile/decode/decode-config.ts';
import { flag, int, list, map, nullable, ref, required, text } from '../../../src/schema/field.ts';
import type { Placed } from '../../../src/schema/placed.ts';
import type { Shape } from '../../../src/schema/shape.ts';
import type { SourceNode } from '../../../src/syntax/source-tree.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import type { Source } from '../../../src/text/source.ts';

/** A shape with a field of every kind. */
export const shape: Shape = {
  root: 'Root',
  types: {
    Root: { one: ref('Item'), maybe: nullable(ref('Item')), items: list(ref('Item')), words: list(text), numbers: list(int), labels: map },
    Item: { path: required(text), mode: int, on: flag, text, count: required(int), nested: ref('Nested') },
    Nested: { tags: list(text), inner: ref('Inner') },
    Inner: { name: text },
  },
};

export function sourceOf(yaml: string): Source {
  return { name: 'test', bytes: new TextEncoder().encode(yaml), text: yaml };
}

export function treeOf(yaml: string): SourceNode | undefined {
  const { root, fault } = readYaml(sourceOf(yaml));
  if (fault) throw new Error(fault.message);
  return root;
}

export function decode(yaml: string): Decoded {
  return decodeConfig(treeOf(yaml), sourceOf(yaml), shape);
}

/** A config as plain data, without origins. */
export function plain(value: Placed | undefined): unknown {
  if (!value) return undefined;
  if (value.kind === 'leaf') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field)]));
}

/** What the item `one` comes to. */
export function one(yaml: string): unknown {
  return plain(decode(`one: ${yaml}`).config.fields.get('one'));
}

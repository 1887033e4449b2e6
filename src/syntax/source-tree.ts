import type { Path } from '../text/path.ts';
import type { Mark, Span } from '../text/source.ts';

/**
 * What phase 1 makes of a text: mappings, lists and scalars exactly as written, nothing resolved yet.
 * Both readers (YAML and JSON) make this tree.
 */
export type SourceNode = MapNode | ListNode | ScalarNode | AliasNode | ErrorNode;

interface Placed {
  /** From its anchor or tag to its end: behind the closing bracket or quote, or the last character that belongs to it. */
  readonly span: Span;
  readonly mark: Mark;
}

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What YAML writes before a value, where there is any of it. */
interface Anchored {
  readonly tag?: string | undefined;
  /** `properties.content` is the offset of the value itself, behind its anchor and its tag. */
  readonly properties?: { readonly anchor: string | undefined; readonly content: number } | undefined;
}

export interface MapNode extends Placed, Anchored {
  readonly kind: 'map';
  /** True in braces. JSON has no other. */
  readonly flow?: boolean | undefined;
  readonly entries: readonly Entry[];
  /** The values by their keys, where `step` had to look for one among many. */
  byKey?: ReadonlyMap<string, SourceNode> | undefined;
}

/** Entries stand in source order; a YAML tree has no duplicate keys, a JSON tree may. */
export interface Entry {
  readonly key: SourceNode;
  readonly value: SourceNode;
}

export interface ListNode extends Placed, Anchored {
  readonly kind: 'list';
  /** True in brackets. JSON has no other. */
  readonly flow?: boolean | undefined;
  readonly items: readonly SourceNode[];
}

/** `text` is the scalar's value after unquoting and folding, before any resolution: `0644` stays `0644`. */
export interface ScalarNode extends Placed, Anchored {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly text: string;
}

export interface AliasNode extends Placed {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: MapNode | ListNode | ScalarNode;
}

/**
 * A stretch that could not be read. Only trees of texts with a fault have it, which nothing but `check` and editors ask for. As a
 * key it stands for an entry of which nothing is known.
 */
export interface ErrorNode extends Placed {
  readonly kind: 'error';
}

/** True for a collection in brackets or braces: in JSON, every one. */
export function isInBrackets({ flow }: MapNode | ListNode): boolean {
  return flow !== false;
}

/**
 * The name of a key in paths, in warnings about unused keys and in placing. Upstream names a key that is an alias by its anchor:
 * with `&k storage` further up, `*k :` is decoded as `storage` and named `k`. Lists and mappings as keys have no name.
 */
export function keyName(key: SourceNode): string | undefined {
  if (key.kind === 'scalar') return key.text;
  return key.kind === 'alias' ? key.name : undefined;
}

/** The node that an alias stands for; any other node itself. */
export function contentOf(node: SourceNode): Exclude<SourceNode, AliasNode> {
  return node.kind === 'alias' ? node.target : node;
}

/** The text of a scalar, or of the scalar that an alias leads to; undefined for lists and mappings. */
export function scalarText(node: SourceNode): string | undefined {
  const content = contentOf(node);
  return content.kind === 'scalar' ? content.text : undefined;
}

/** A mapping with more entries than this gets an index. */
const MANY = 32;

function valuesByKey(node: MapNode): ReadonlyMap<string, SourceNode> {
  if (node.byKey) return node.byKey;
  const values = new Map<string, SourceNode>();
  for (const { key, value } of node.entries) {
    const name = keyName(key);
    if (name !== undefined) values.set(name, value);
  }
  node.byKey = values;
  return values;
}

/** The child that one step leads to. An alias is a leaf here, as it is in upstream's context tree. */
export function step(node: SourceNode, to: string | number): SourceNode | undefined {
  if (node.kind === 'map' && typeof to === 'string') {
    if (node.entries.length > MANY) return valuesByKey(node).get(to);
    // the last of several equal keys counts, as in upstream's map
    for (let i = node.entries.length - 1; i >= 0; i--) {
      const entry = node.entries[i]!;
      if (keyName(entry.key) === to) return entry.value;
    }
    return undefined;
  }
  return node.kind === 'list' && typeof to === 'number' ? node.items[to] : undefined;
}

/** The node at a path, or the deepest one on the way to it. This is how upstream places a report entry. */
export function deepest(root: SourceNode, path: Path): SourceNode {
  let node = root;
  for (const to of path) {
    const next = step(node, to);
    if (!next) break;
    node = next;
  }
  return node;
}

/** The node at a path, if the tree has it. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const to of path) {
    node = step(node, to);
    if (!node) return undefined;
  }
  return node;
}

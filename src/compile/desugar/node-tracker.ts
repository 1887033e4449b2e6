import { type List, type Placed, type Struct, struct, structs, text } from '../../schema/placed.ts';
import type { Origin } from '../../text/source.ts';
import type { Draft } from './pass.ts';

/** The lists of storage that share their paths. */
export type NodeList = 'directories' | 'files' | 'links';

/** The nodes of a document by path, while a pass adds to them. */
export class NodeTracker {
  readonly #lists: Readonly<Record<NodeList, { nodes: Struct[]; index: Map<string, number>; origin: Origin | undefined }>>;

  constructor(readonly document: Struct) {
    const storage = struct(document, 'storage');
    const listOf = (name: NodeList) => {
      const nodes = [...structs(storage, name)];
      return {
        nodes,
        index: new Map(nodes.map((node, i) => [text(node, 'path') ?? '', i])),
        origin: storage.fields.get(name)?.origin,
      };
    };
    this.#lists = { directories: listOf('directories'), files: listOf('files'), links: listOf('links') };
  }

  exists(path: string): boolean {
    return Object.values(this.#lists).some(({ index }) => index.has(path));
  }

  /** The origin of the node at a path, in any of the lists. */
  originOf(path: string): Origin | undefined {
    for (const { nodes, index } of Object.values(this.#lists)) {
      const at = index.get(path);
      if (at !== undefined) return nodes[at]?.origin;
    }
    return undefined;
  }

  get(list: NodeList, path: string): Struct | undefined {
    const { nodes, index } = this.#lists[list];
    const at = index.get(path);
    return at === undefined ? undefined : nodes[at];
  }

  add(list: NodeList, path: string, node: Struct, origin: Origin | undefined): void {
    const kept = this.#lists[list];
    if (kept.nodes.length === 0) kept.origin = origin;
    kept.index.set(path, kept.nodes.length);
    kept.nodes.push(node);
  }

  /** Replaces the node of that list and path. */
  set(list: NodeList, path: string, fields: Draft): void {
    const { nodes, index } = this.#lists[list];
    const at = index.get(path);
    if (at !== undefined) nodes[at] = { kind: 'struct', fields, origin: nodes[at]?.origin };
  }

  /** The document with the current nodes. `origin` is the origin of the storage section if it has none yet. */
  result(origin: Origin | undefined): Struct {
    const storage = struct(this.document, 'storage');
    const fields = new Map<string, Placed>(storage.fields);
    for (const [name, { nodes, origin: from }] of Object.entries(this.#lists)) {
      if (nodes.length > 0) fields.set(name, { kind: 'list', items: nodes, origin: from } satisfies List);
    }
    const next: Struct = { kind: 'struct', fields, origin: storage.origin ?? origin };
    return { ...this.document, fields: new Map(this.document.fields).set('storage', next) };
  }
}

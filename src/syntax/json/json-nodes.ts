import type { Mark, Span } from '../../text/source.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from '../source-tree.ts';
import type { JsonTape } from './json-tape.ts';

/* The source tree of a JSON text. A node knows its number on the tape, and makes what is asked for. */

/** A value as a part of the source tree. */
export function jsonNode(tape: JsonTape, value: number): SourceNode {
  if (tape.isMap(value)) return new JsonMap(tape, value);
  return tape.isList(value) ? new JsonList(tape, value) : new JsonScalar(tape, value);
}

abstract class JsonNode {
  constructor(
    readonly tape: JsonTape,
    readonly value: number,
  ) {}

  get span(): Span {
    return this.tape.span(this.value);
  }

  get mark(): Mark {
    return this.tape.mark(this.value);
  }
}

class JsonMap extends JsonNode implements MapNode {
  readonly kind = 'map';
  byKey?: ReadonlyMap<string, SourceNode> | undefined;
  #entries: readonly Entry[] | undefined;

  get entries(): readonly Entry[] {
    this.#entries ??= this.#makeEntries();
    return this.#entries;
  }

  #makeEntries(): Entry[] {
    const { tape, value } = this;
    const entries: Entry[] = [];
    const end = tape.after(value);
    for (let key = value + 1; key < end; key = tape.after(key + 1))
      entries.push({ key: jsonNode(tape, key), value: jsonNode(tape, key + 1) });
    return entries;
  }
}

class JsonList extends JsonNode implements ListNode {
  readonly kind = 'list';
  #items: readonly SourceNode[] | undefined;

  get items(): readonly SourceNode[] {
    this.#items ??= this.#makeItems();
    return this.#items;
  }

  #makeItems(): SourceNode[] {
    const { tape, value } = this;
    const items: SourceNode[] = [];
    const end = tape.after(value);
    for (let item = value + 1; item < end; item = tape.after(item)) items.push(jsonNode(tape, item));
    return items;
  }
}

class JsonScalar extends JsonNode implements ScalarNode {
  readonly kind = 'scalar';
  #text: string | undefined;

  get style(): 'double' | 'plain' {
    return this.tape.isString(this.value) ? 'double' : 'plain';
  }

  get text(): string {
    this.#text ??= this.tape.text(this.value);
    return this.#text;
  }
}

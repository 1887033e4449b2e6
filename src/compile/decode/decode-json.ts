import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Field, type LeafField, zeroOf } from '../../schema/field.ts';
import { type Leaf, type LeafValue, type List, leafInt, type Placed, type Struct } from '../../schema/placed.ts';
import { type Fields, fieldsOf, type Shape } from '../../schema/shape.ts';
import { JsonText } from '../../syntax/json/json-text.ts';
import { keyName, type MapNode, type ScalarNode, type SourceNode } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Origin, Source } from '../../text/source.ts';
import { helpForTextMode } from '../json-help.ts';

export interface DecodedJson {
  readonly config: Struct;
  /** One for every value of a wrong type, in source order. Upstream reports only the first. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Reads a JSON tree as a config of the given shape, as Go does: keys match in any case, equal keys merge, `null` changes nothing, and
 * keys that are not fields are left out silently. `unusedKeys` reports those.
 */
export function decodeJson(root: SourceNode, source: Source, shape: Shape): DecodedJson {
  const decoder = new JsonDecoder(source, shape);
  const config = decoder.struct(root, shape.root, [], undefined);
  return { config, errors: decoder.errors };
}

const EXPECTED = { text: 'a text', int: 'an integer', flag: 'true or false', list: 'a list', ref: 'an object', map: 'an object' } as const;

class JsonDecoder {
  readonly errors: Diagnostic[] = [];
  /** Made for the first error. */
  #places: JsonText | undefined;
  readonly #folded = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    readonly source: Source,
    readonly shape: Shape,
  ) {}

  /** Reads a struct over the value of a previous equal key. */
  struct(node: SourceNode, type: string, path: Path, before: Struct | undefined): Struct {
    const known = fieldsOf(this.shape, type);
    const fields = new Map(before?.fields ?? this.#zeros(known, node, path));
    if (node.kind === 'map') this.#entries(node, type, known, fields, path);
    else if (!isNull(node)) this.#fault(node, 'ref', path);
    return { kind: 'struct', fields, origin: before?.origin && isNull(node) ? before.origin : this.#origin(node, path) };
  }

  #entries(node: MapNode, type: string, known: Fields, fields: Map<string, Placed>, path: Path): void {
    for (const { key, value } of node.entries) {
      const name = this.#fieldName(type, known, keyName(key) ?? '');
      if (name === undefined) continue;
      const read = this.#value(value, known[name]!, [...path, name], fields.get(name));
      if (read) fields.set(name, read);
      else fields.delete(name);
    }
  }

  /** Reads a value over the value of a previous equal key; undefined if there is no value afterwards. */
  #value(node: SourceNode, field: Field, path: Path, before: Placed | undefined): Placed | undefined {
    switch (field.kind) {
      case 'ref':
        if (field.nullable && isNull(node)) return undefined;
        if (isNull(node)) return before;
        return node.kind === 'map'
          ? this.struct(node, field.type, path, before as Struct | undefined)
          : this.#fault(node, 'ref', path, before);
      case 'list':
        if (isNull(node)) return undefined;
        if (node.kind !== 'list') return this.#fault(node, 'list', path, before);
        return this.#list(node.items, node, field.of, path, before as List | undefined);
      case 'map':
        throw new Error('decode-json: Ignition configs have no free maps');
      default:
        if (isNull(node)) return field.required ? before : undefined;
        return this.#leaf(node, field, path) ?? before;
    }
  }

  /** Reads items over those of a previous equal key, one by one. `null` is the zero item. */
  #list(items: readonly SourceNode[], node: SourceNode, of: Field, path: Path, before: List | undefined): List {
    const read = items.map((item, i): Placed => {
      const earlier = before?.items[i];
      const at = [...path, i];
      if (of.kind === 'ref') return this.struct(item, of.type, at, earlier as Struct | undefined);
      const leaf = isNull(item) ? undefined : this.#leaf(item, of as LeafField, at);
      return leaf ?? earlier ?? { kind: 'leaf', value: zeroOf(of as LeafField), origin: this.#origin(item, at) };
    });
    return { kind: 'list', items: read, origin: this.#origin(node, path) };
  }

  #leaf(node: SourceNode, field: LeafField, path: Path): Leaf | undefined {
    const value = node.kind === 'scalar' ? scalarAs(node, field.kind) : undefined;
    if (value !== undefined) return { kind: 'leaf', value, origin: this.#origin(node, path) };
    this.#fault(node, field.kind, path);
    return undefined;
  }

  #fault<T>(node: SourceNode, kind: keyof typeof EXPECTED, path: Path, before?: T): T | undefined {
    const field = path.length === 0 ? 'the config' : path.join('.');
    const problem = kind === 'int' && isInteger(node) ? 'it does not fit in 64 bits' : `${EXPECTED[kind]} is expected`;
    this.#places ??= new JsonText(this.source.text);
    this.errors.push({
      ...diagnose('json/type', { shown: describe(node), field, problem }),
      // upstream's place is after the last character of a scalar, or after the opening bracket of other values
      mark: this.#places.markBehind(node.kind === 'scalar' ? node.span.end - 1 : node.span.start),
      location: this.#origin(node, path),
      help: path.at(-1) === 'mode' ? helpForTextMode(this.source.text, node.span.start) : undefined,
    });
    return before;
  }

  #zeros(known: Fields, node: SourceNode, path: Path): [string, Placed][] {
    return Object.entries(known).flatMap(([name, field]): [string, Placed][] =>
      'required' in field && field.required
        ? [[name, { kind: 'leaf', value: zeroOf(field), origin: this.#origin(node, [...path, name]) }]]
        : [],
    );
  }

  /** The field of a key: with the same name, otherwise with that name in another case. */
  #fieldName(type: string, known: Fields, key: string): string | undefined {
    if (Object.hasOwn(known, key)) return key;
    let folded = this.#folded.get(type);
    if (!folded) {
      folded = new Map(Object.keys(known).map((name) => [fold(name), name]));
      this.#folded.set(type, folded);
    }
    return folded.get(fold(key));
  }

  #origin(node: SourceNode, path: Path): Origin {
    return { source: this.source, span: node.span, path };
  }
}

/** Names of fields are ASCII, so these are all the letters that stand for one of theirs; the long s and the Kelvin sign do. */
function fold(name: string): string {
  return name.replace(/[A-Z\u017f\u212a]/g, (letter) => (letter === '\u017f' ? 's' : letter.toLowerCase()));
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === 'null';
}

function scalarAs({ style, text }: ScalarNode, kind: LeafField['kind']): LeafValue | undefined {
  if (kind === 'text') return style === 'double' ? text : undefined;
  if (style === 'double') return undefined;
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : undefined;
  // longer than any 64-bit integer, and slow to convert
  if (!INTEGER.test(text) || text.length > 20) return undefined;
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? leafInt(value) : undefined;
}

const INTEGER = /^-?\d+$/;

function isInteger(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && INTEGER.test(node.text);
}

function describe(node: SourceNode): string {
  if (node.kind === 'map') return 'an object';
  if (node.kind !== 'scalar') return 'a list';
  if (node.style === 'double') return 'a text';
  return node.text === 'true' || node.text === 'false' ? node.text : `the number ${node.text}`;
}

import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { readsAsOther } from '../compile/emit/yaml-resolve.ts';
import { needsBase64, octalFields, yamlStyle } from '../compose/yaml-writing.ts';
import { type Field, isZeroLeaf } from '../schema/field.ts';
import type { Leaf, List, Placed, Struct } from '../schema/placed.ts';
import { fieldsOf, onceByType, type Shape } from '../schema/shape.ts';
import { textBytes } from '../text/byte-text.ts';
import { writingOrder } from './key-order.ts';

/** How texts of several lines are written: as block literals, or with every text in double quotes if a reader would not get it back. */
export type TextStyle = 'readable' | 'quoted';

/** A config as YAML, in the order in which people write it. */
export function writeConfig(config: Struct, shape: Shape, style: TextStyle): string {
  return toText(new ConfigWriter(shape, style).struct(config, shape.root));
}

/** Stands for the items of a list. No text of a config is written with these characters: it would be in base64. */
const HOLE = /^ *- \ufeff(\d+)\ufeff\n/m;

/**
 * A config without the items of some lists: the texts before, between and behind them, and the lists where their items are to stand, in
 * the order of the text.
 */
export function writeAround(config: Struct, shape: Shape, style: TextStyle, lists: readonly List[]): readonly (string | List)[] {
  const text = toText(new ConfigWriter(shape, style, lists).struct(config, shape.root));
  return text.split(HOLE).map((part, i) => (i % 2 === 0 ? part : lists[Number(part)]!));
}

function toText(contents: YAMLMap): string {
  const document = new Document(null, { version: '1.1', aliasDuplicateObjects: false });
  document.contents = contents as never;
  return document.toString(yamlStyle);
}

/** What a block literal cannot hold: other control characters, and blanks behind the last break. */
const NO_LITERAL = /[\0-\x08\x0b-\x1f]|\n[\t ]+$/;

/** True for a text that can be a block literal: not of blanks alone. */
function isLiteral(text: string): boolean {
  return /[^ \t\n]/.test(text) && !NO_LITERAL.test(text);
}

class ConfigWriter {
  readonly #order = onceByType((type) => {
    const fields = fieldsOf(this.shape, type);
    return writingOrder(type, fields).map((name) => [name, fields[name]!] as const);
  });

  constructor(
    readonly shape: Shape,
    readonly style: TextStyle,
    /** Lists of which only a mark for their items is written. */
    readonly marked: readonly List[] = [],
  ) {}

  struct(of: Struct, type: string): YAMLMap {
    const map = new YAMLMap();
    for (const [name, field] of this.#order(type)) {
      const value = of.fields.get(name);
      if (value && (this.marked.includes(value as List) || !isLeftOut(value, field)))
        map.items.push(new Pair(new Scalar(name), this.#value(value, field, name)));
    }
    return map;
  }

  #value(value: Placed, field: Field, name: string): Scalar | YAMLMap | YAMLSeq {
    if (value.kind === 'leaf') return this.#leaf(value, name);
    if (value.kind === 'list') {
      const list = new YAMLSeq();
      const mark = this.marked.indexOf(value);
      if (mark >= 0) {
        list.items = [new Scalar(`\ufeff${mark}\ufeff`)];
        return list;
      }
      const of = field.kind === 'list' ? field.of : field;
      list.items = value.items.map((item) => this.#value(item, of, name));
      if (list.items.length === 0) list.flow = true;
      return list;
    }
    if (field.kind === 'ref') return this.struct(value, field.type);
    const map = new YAMLMap();
    for (const [key, item] of value.fields) map.items.push(new Pair(this.#text(key), this.#value(item, field, key)));
    return map;
  }

  #leaf({ value }: Leaf, name: string): Scalar {
    if (typeof value === 'string') return this.#text(value);
    const scalar = new Scalar(value);
    if (octalFields.has(name) && typeof value === 'number' && value > 0) scalar.format = 'OCT';
    return scalar;
  }

  #text(text: string): Scalar {
    if (needsBase64.test(text)) return bytesScalar(textBytes(text));
    const scalar = new Scalar(text);
    const hasLines = text.includes('\n');
    if (hasLines && this.style === 'readable' && isLiteral(text)) scalar.type = 'BLOCK_LITERAL';
    // go-yaml reads YAML 1.1, and other readers take more for numbers, times and booleans than the writer knows of
    else if (hasLines || this.style === 'quoted' || readsAsOther(text) || text === '=' || text === '<<') scalar.type = 'QUOTE_DOUBLE';
    return scalar;
  }
}

function bytesScalar(bytes: Uint8Array): Scalar {
  const scalar = new Scalar<unknown>(bytes);
  scalar.tag = '!!binary';
  scalar.type = 'QUOTE_DOUBLE';
  return scalar as Scalar;
}

/** True for what means the same where it is not written: what was not set, and required values that are zero. */
function isLeftOut(value: Placed, field: Field): boolean {
  if (value.kind === 'leaf') return 'required' in field && field.required && isZeroLeaf(value.value);
  if (value.kind === 'list') return value.items.length === 0 && !('nullWhenAbsent' in field && field.nullWhenAbsent);
  return value.fields.size === 0 && !(field.kind === 'ref' && field.nullable);
}

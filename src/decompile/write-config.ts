import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Field, isZeroLeaf } from '../schema/field.ts';
import type { Leaf, List, Placed, Struct } from '../schema/placed.ts';
import { fieldsOf, onceByType, type Shape } from '../schema/shape.ts';
import { once } from '../text/once.ts';
import { writingOrder } from './key-order.ts';
import { ScalarWriter, scalarOf, type TextStyle } from './write-scalar.ts';
import { frameOf, Slot, type YamlFrame, type YamlSlot } from './yaml-frame.ts';

/** Stands for the items of a list. No text of a config is written with these characters: it would be in base64. */
const MARKED_ITEMS = /^ *- \ufeff(\d+)\ufeff\n/m;

/** A leaf, and the name of its field. */
type NamedLeaf = readonly [name: string, leaf: Leaf];

/** The text of a config before, between and behind two texts in it, and how many spaces the lines of each get as a block scalar. */
export interface TextFrame {
  readonly texts: readonly [before: string, between: string, behind: string];
  readonly indents: readonly [first: number, second: number];
}

/**
 * Writes configs, and parts of them, as YAML, with the fields in the order in which people write them.
 *
 * Most items of a long list have the same fields, and differ in their scalars only. What is around the scalars, the frame, is made by the
 * package `yaml` once, which takes many times as long as to put the scalars into it.
 */
export class ConfigWriter {
  /** The frames of structs, by their outlines: the fields that are set, and how they are nested. */
  readonly #frames = new Map<string, YamlFrame>();
  readonly scalars: ScalarWriter;
  readonly #marked: List[] = [];
  readonly #order = onceByType((type) => {
    const fields = fieldsOf(this.shape, type);
    return writingOrder(type, fields).map((name) => [name, fields[name]!] as const);
  });

  constructor(
    readonly shape: Shape,
    readonly style: TextStyle,
  ) {
    this.scalars = new ScalarWriter(style);
  }

  /** @param skip how many characters of the text are left out at its beginning: not more than there are before the first scalar */
  text(config: Struct, skip = 0): string {
    const { before, slots, leaves } = this.#layoutOf(config);
    let text = before.slice(skip);
    for (let i = 0; i < slots.length; i++) text += this.#scalarText(leaves[i]!, slots[i]!) + slots[i]!.behind;
    return text;
  }

  /**
   * The text of a config around two texts in it, of which the first stands before the second. Undefined unless each of them is there,
   * and there once.
   *
   * @param skip as that of `text`
   */
  frameAround(config: Struct, first: string, second: string, skip: number): TextFrame | undefined {
    const { before, slots, leaves } = this.#layoutOf(config);
    const placesOf = (text: string): number[] => leaves.flatMap(([, { value }], i) => (value === text ? i : []));
    const [one, two, ...more] = [...placesOf(first), ...placesOf(second)];
    if (one === undefined || two === undefined || one >= two || more.length > 0) return undefined;
    const textOf = (from: number, to: number): string =>
      slots.slice(from, to).reduce((text, slot, i) => `${text}${this.#scalarText(leaves[from + i]!, slot)}${slot.behind}`, '');
    return {
      texts: [
        before.slice(skip) + textOf(0, one),
        slots[one]!.behind + textOf(one + 1, two),
        slots[two]!.behind + textOf(two + 1, slots.length),
      ],
      indents: [slots[one]!.indent, slots[two]!.indent],
    };
  }

  #layoutOf(config: Struct): YamlFrame & { readonly leaves: readonly NamedLeaf[] } {
    const leaves: NamedLeaf[] = [];
    const outline = this.#outlineOfStruct(config, this.shape.root, leaves);
    return { ...once(this.#frames, outline, () => frameOf(this.#nodeOfStruct(config, this.shape.root))), leaves };
  }

  #scalarText([name, { value }]: NamedLeaf, { indent }: YamlSlot): string {
    return this.scalars.text(value, name, indent);
  }

  /** Writes only a mark for the items of a list from now on. */
  mark(list: List): void {
    this.#marked.push(list);
  }

  /**
   * A config without the items of the marked lists: the texts before, between and behind them, and the lists where their items are to
   * stand, in the order of the text.
   */
  textAround(config: Struct): readonly (string | List)[] {
    return this.text(config)
      .split(MARKED_ITEMS)
      .map((part, i) => (i % 2 === 0 ? part : this.#marked[Number(part)]!));
  }

  /** @param leaves takes the leaves in their order in the text */
  #outlineOfStruct(of: Struct, type: string, leaves: NamedLeaf[]): string {
    let outline = '';
    for (const [name, field] of this.#order(type)) {
      const value = of.fields.get(name);
      if (value && !this.#isLeftOut(value, field)) outline += `${name}${this.#outlineOf(value, field, name, leaves)}`;
    }
    return `{${outline}}`;
  }

  #outlineOf(value: Placed, field: Field, name: string, leaves: NamedLeaf[]): string {
    if (value.kind === 'leaf') {
      leaves.push([name, value]);
      return ' ';
    }
    if (value.kind === 'list') {
      const mark = this.#marked.indexOf(value);
      if (mark >= 0) return `[${mark}]`;
      const of = field.kind === 'list' ? field.of : field;
      return `[${value.items.map((item) => this.#outlineOf(item, of, name, leaves)).join('')}]`;
    }
    if (field.kind === 'ref') return this.#outlineOfStruct(value, field.type, leaves);
    return `{${[...value.fields].map(([key, item]) => `${JSON.stringify(key)}${this.#outlineOf(item, field, key, leaves)}`).join('')}}`;
  }

  #nodeOfStruct(of: Struct, type: string): YAMLMap {
    const map = new YAMLMap();
    for (const [name, field] of this.#order(type)) {
      const value = of.fields.get(name);
      if (value && !this.#isLeftOut(value, field)) map.items.push(new Pair(new Scalar(name), this.#nodeOf(value, field)));
    }
    return map;
  }

  #nodeOf(value: Placed, field: Field): Scalar | YAMLMap | YAMLSeq {
    if (value.kind === 'leaf') return new Scalar(new Slot());
    if (value.kind === 'list') {
      const list = new YAMLSeq();
      const of = field.kind === 'list' ? field.of : field;
      const mark = this.#marked.indexOf(value);
      list.items = mark >= 0 ? [new Scalar(`\ufeff${mark}\ufeff`)] : value.items.map((item) => this.#nodeOf(item, of));
      if (list.items.length === 0) list.flow = true;
      return list;
    }
    if (field.kind === 'ref') return this.#nodeOfStruct(value, field.type);
    const map = new YAMLMap();
    for (const [key, item] of value.fields) map.items.push(new Pair(scalarOf(key, key, this.style), this.#nodeOf(item, field)));
    return map;
  }

  /** True for what means the same where it is not written: what was not set, and required values that are zero. */
  #isLeftOut(value: Placed, field: Field): boolean {
    if (value.kind === 'leaf') return 'required' in field && field.required && isZeroLeaf(value.value);
    if (value.kind === 'list')
      return value.items.length === 0 && !('nullWhenAbsent' in field && field.nullWhenAbsent) && !this.#marked.includes(value);
    return value.fields.size === 0 && !(field.kind === 'ref' && field.nullable);
  }
}

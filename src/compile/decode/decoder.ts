import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Field, type LeafField, type ListField, ref, text, zeroOf } from '../../schema/field.ts';
import { type Leaf, type List, leaf, listOf, type Placed, type Struct, structOf } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { AliasNode, ListNode, MapNode, ScalarNode, SourceNode } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import type { Origin, Source } from '../../text/source.ts';
import { AliasBudget } from './alias-budget.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { fieldTable } from './field-table.ts';
import { leafValue } from './leaf-value.ts';
import { type Resolution, resolveScalar, type TagFault } from './resolve-scalar.ts';
import { expectedKind, shownValue, typeName } from './type-words.ts';

/** The target of an alias. */
type Content = MapNode | ListNode | ScalarNode;

/** Takes one entry of a mapping. */
type Take = (name: string, key: SourceNode, value: SourceNode) => void;

/** A mapping that is still to be merged, or the end of an alias that led to one. */
type MergeStep = { readonly merge: SourceNode } | { readonly leave: AliasNode };

/** What a mapping with merge keys has already, and what is still to be merged into it. */
interface Merging {
  readonly present: Set<string>;
  readonly work: MergeStep[];
}

/**
 * Reads one document by the types of its fields. A value that is null or that has a wrong type is left out. In a list, the following
 * items move up.
 */
export class Decoder {
  private readonly found: Diagnostic[] = [];
  private abort: Diagnostic | undefined;
  /** The aliases that are being followed. */
  private readonly following = new Set<AliasNode>();
  private readonly budget = new AliasBudget();
  private readonly resolved = new Map<ScalarNode, Resolution | TagFault>();

  constructor(
    private readonly source: Source,
    private readonly shape: Shape,
  ) {}

  get errors(): readonly Diagnostic[] {
    return this.abort ? [this.abort] : this.found;
  }

  /** True if an error ended the reading. Then the values that were read do not count. */
  get aborted(): boolean {
    return this.abort !== undefined;
  }

  readDocument(root: SourceNode, type: string): Struct | undefined {
    this.spend(root);
    return this.read(root, ref(type), []) as Struct | undefined;
  }

  private read(node: SourceNode, field: Field, path: Path): Placed | undefined {
    const origin: Origin = { source: this.source, span: node.span, path };
    // most values are no aliases
    if (node.kind !== 'alias') return this.spend(node) && node.kind !== 'error' ? this.readContent(node, field, origin) : undefined;
    return this.follow<Placed>(node, (content) => this.readContent(content, field, origin));
  }

  private readContent(content: Content, field: Field, origin: Origin): Placed | undefined {
    switch (field.kind) {
      case 'list':
        return content.kind === 'list' ? this.readList(content, field, origin) : this.refuse(content, field);
      case 'ref':
        // go-yaml reads a mapping with the tag of null as null if the field is nullable
        return content.kind === 'map' && !(field.nullable && content.tag === '!!null')
          ? this.readStruct(content, field.type, origin)
          : this.refuse(content, field);
      case 'map':
        return content.kind === 'map' ? this.readFreeMap(content, origin) : this.refuse(content, field);
      default:
        return content.kind === 'scalar' ? this.readLeaf(content, field, origin) : this.refuse(content, field);
    }
  }

  /** The text of a key; undefined if it is not a text. */
  private readKey(node: SourceNode): string | undefined {
    return this.follow(node, this.readName);
  }

  private readonly readName = (content: Content): string | undefined => {
    if (content.kind !== 'scalar') return this.refuse(content, text);
    const resolution = this.resolve(content);
    return resolution && resolution.value !== null ? String(leafValue('text', resolution, content.text)) : undefined;
  };

  private readLeaf(content: ScalarNode, field: LeafField, origin: Origin): Leaf | undefined {
    const resolution = this.resolve(content);
    if (!resolution || resolution.value === null) return undefined;
    const value = leafValue(field.kind, resolution, content.text);
    return value === undefined ? this.mismatch(content, resolution.tag, field) : leaf(value, origin);
  }

  private readList(content: ListNode, field: ListField, origin: Origin): List {
    const items: Placed[] = [];
    for (const item of content.items) {
      if (this.abort) break;
      const value = this.read(item, field.of, [...origin.path, items.length]);
      if (value) items.push(value);
    }
    return listOf(items, origin);
  }

  private readStruct(content: MapNode, type: string, origin: Origin): Struct | undefined {
    const { fields: declared, names, numbers } = fieldTable(this.shape, type);
    /** By the number of the field. Null where its key is there, and its value could not be read or is null. */
    const values: (Placed | null | undefined)[] = [];
    const read = this.readEntries(content, (name, key, value) => {
      const number = numbers.get(name);
      if (number === undefined) return;
      if (values[number] !== undefined) return this.report(diagnose('yaml/duplicate-key', 'field', { field: name, type }), key);
      values[number] = null;
      const path = [...origin.path, name];
      const field = declared[number]!;
      const placed = this.read(value, field, path);
      if (placed) values[number] = placed;
      else if (isRequired(field)) values[number] = leaf(zeroOf(field), { source: this.source, span: value.span, path });
    });
    if (!read) return undefined;

    const fields = new Map<string, Placed>();
    const { start } = origin.span;
    for (let number = 1; number < names.length; number++) {
      const [name, field, value] = [names[number]!, declared[number]!, values[number]];
      if (value) fields.set(name, value);
      else if (isRequired(field))
        fields.set(name, leaf(zeroOf(field), { source: this.source, span: { start, end: start }, path: [...origin.path, name] }));
    }
    return structOf(fields, origin);
  }

  private readFreeMap(content: MapNode, origin: Origin): Struct | undefined {
    const fields = new Map<string, Placed>();
    const read = this.readEntries(content, (name, _, value) => {
      const path = [...origin.path, name];
      const faults = this.found.length;
      const placed = this.read(value, text, path);
      if (placed) fields.set(name, placed);
      // null is the empty text here, unless a merge key gives a value
      else if (this.found.length === faults && !fields.has(name))
        fields.set(name, leaf('', { source: this.source, span: value.span, path }));
    });
    return read ? structOf(fields, origin) : undefined;
  }

  /**
   * Reads the own entries of a mapping, then the entries that `<<` merges in; those do not replace existing entries. Returns false if
   * a key is there twice. It uses a list of work instead of recursion because `<<` can nest ten thousand deep.
   */
  private readEntries(map: MapNode, take: Take): boolean {
    if (!map.entries.some(({ key }) => isMerge(key))) return this.readOwnEntries(map, take);
    const work: MergeStep[] = [];
    const merging: Merging = { present: new Set(), work };
    if (!this.readOwnEntries(map, take, merging)) return false;
    for (let step = work.pop(); step && !this.abort; step = work.pop()) {
      if ('leave' in step) {
        this.following.delete(step.leave);
        continue;
      }
      const { merge } = step;
      const target = merge.kind === 'alias' ? merge.target : merge;
      if (target.kind === 'error') continue;
      if (target.kind !== 'map') {
        this.stop(diagnose('yaml/bad-merge'), merge);
      } else if (this.spend(merge) && (merge.kind !== 'alias' || this.enter(merge))) {
        if (merge.kind === 'alias') work.push({ leave: merge });
        if (merge.kind !== 'alias' || this.spend(target)) this.readOwnEntries(target, take, merging, true);
      }
    }
    return true;
  }

  private readOwnEntries(map: MapNode, take: Take, merging?: Merging, isMerged = false): boolean {
    const twice = duplicateKeys(map, this.source);
    if (twice.length > 0) {
      for (const fault of twice) this.found.push(fault);
      return false;
    }
    let merge: SourceNode | undefined;
    for (const { key, value } of map.entries) {
      if (this.abort) break;
      if (isMerge(key)) {
        merge = value;
        continue;
      }
      const name = this.readKey(key);
      if (name === undefined || (isMerged && merging?.present.has(name))) continue;
      merging?.present.add(name);
      take(name, key, value);
    }
    if (!merge) return true;
    // go-yaml reads the keys of the outermost mapping once more before it merges
    if (!isMerged) for (const { key } of map.entries) this.follow(key, () => undefined);
    const sources = merge.kind === 'list' ? merge.items : [merge];
    for (let i = sources.length - 1; i >= 0; i--) merging?.work.push({ merge: sources[i]! });
    return true;
  }

  /** Reads a node, or the target of an alias. */
  private follow<T>(node: SourceNode, read: (content: Content) => T | undefined): T | undefined {
    if (!this.spend(node)) return undefined;
    if (node.kind === 'error') return undefined;
    if (node.kind !== 'alias') return read(node);
    if (!this.enter(node)) return undefined;
    const result = this.follow(node.target, read);
    this.following.delete(node);
    return result;
  }

  private enter(alias: AliasNode): boolean {
    if (this.following.has(alias)) {
      this.stop(diagnose('yaml/cyclic-alias', { anchor: alias.name }), alias);
      return false;
    }
    this.following.add(alias);
    return true;
  }

  /** Counts one value. Returns false if the reading has ended. */
  private spend(node: SourceNode): boolean {
    if (this.abort) return false;
    if (this.budget.spend(this.following.size > 0)) return true;
    this.stop(diagnose('yaml/excessive-aliasing'), node);
    return false;
  }

  private resolve(node: ScalarNode): Resolution | undefined {
    // the target of an alias may be long: resolve it once
    const isTarget = this.following.size > 0;
    const resolution = (isTarget ? this.resolved.get(node) : undefined) ?? resolveScalar(node);
    if (isTarget) this.resolved.set(node, resolution);
    if ('tag' in resolution) return resolution;
    this.stop(diagnose('yaml/wrong-tag', { problem: resolution.message }), node);
    return undefined;
  }

  /** Reports a value that does not have the type of its field. Null counts as no value. */
  private refuse(content: Content, field: Field): undefined {
    if (content.kind !== 'scalar' && isBroken(content)) return undefined;
    if (content.kind === 'list') return this.mismatch(content, '!!seq', field);
    if (content.kind === 'map') {
      const twice = duplicateKeys(content, this.source);
      for (const fault of twice) this.found.push(fault);
      return twice.length > 0 ? undefined : this.mismatch(content, '!!map', field);
    }
    const resolution = this.resolve(content);
    return !resolution || resolution.value === null ? undefined : this.mismatch(content, resolution.tag, field);
  }

  private mismatch(content: Content, tag: string, field: Field): undefined {
    const actual = content.tag ?? tag;
    const [shown, type, expected] = [shownValue(content, actual), typeName(field), expectedKind(field)];
    this.report(diagnose('yaml/wrong-type', { shown, type, expected, actual }), content);
  }

  private report(diagnostic: Diagnostic, at: SourceNode): void {
    this.found.push(this.located(diagnostic, at));
  }

  private stop(diagnostic: Diagnostic, at: SourceNode): void {
    this.abort ??= this.located(diagnostic, at);
  }

  private located(diagnostic: Diagnostic, { span, mark }: SourceNode): Diagnostic {
    return { ...diagnostic, location: { source: this.source, span }, mark };
  }
}

function isMerge(key: SourceNode): boolean {
  return key.kind === 'scalar' && key.text === '<<' && (key.tag === undefined ? key.style === 'plain' : key.tag === '!!merge');
}

/** True for a mapping or a list that has an error: what it was meant to be is not known. */
function isBroken(content: MapNode | ListNode): boolean {
  return content.kind === 'list'
    ? content.items.some(({ kind }) => kind === 'error')
    : content.entries.some(({ key, value }) => key.kind === 'error' || value.kind === 'error');
}

/** True for a field that always has a value, even if the config does not set it. */
export function isRequired(field: Field): field is LeafField {
  return 'required' in field && field.required;
}

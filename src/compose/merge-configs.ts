import type { Field } from '../schema/field.ts';
import type { Leaf, List, Placed, Struct } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import type { Origin } from '../text/source.ts';
import { alternativesOf } from './alternatives.ts';
import { butaneKey, butaneKeySpace, isPlainList } from './butane-keys.ts';
import { isTreeMade } from './expand-trees.ts';
import type { Precedence } from './precedence.ts';

/*
 * Merges the configs of all parts into one, before any sugar is expanded: structs field by field, lists of structs by the keys of
 * their items, lists of words as sets. `Precedence` decides which of several values counts. The order of the members only decides the
 * order of list items. Origins follow their values.
 */

/** A config of a part, or a value in it. */
export interface Numbered<Value extends Placed = Placed> {
  readonly member: number;
  readonly value: Value;
}

/** Takes the findings of a merge. */
export interface MergeFindings {
  /** Members that do not override each other set different values. The last one is that which was taken. */
  readonly conflict: (values: readonly Numbered[], what: string) => void;
  /** A list of options or devices has entries of several members. */
  readonly extended: (lists: readonly Numbered<List>[], what: string) => void;
  /** The contents of a resource were replaced; the hash is that of the old ones. */
  readonly stale: (hash: Numbered<Leaf>, contents: Numbered) => void;
}

/** Merges configs of the given shape; `members` are in the order of their lists. */
export function mergeConfigs(members: readonly Numbered<Struct>[], shape: Shape, precedence: Precedence, findings: MergeFindings): Struct {
  return new ConfigMerger(shape, precedence, findings).struct(members, shape.root);
}

/** Lists that are joined and that somebody may have meant to replace. */
const TOLD_WHEN_EXTENDED: ReadonlySet<string> = new Set([
  'BootDeviceMirror.devices',
  'Filesystem.mount_options',
  'Filesystem.options',
  'Luks.options',
  'Raid.devices',
  'Raid.options',
]);

class ConfigMerger {
  /** The item of a list that is being merged, by its name. */
  #subject: string | undefined;

  constructor(
    readonly shape: Shape,
    readonly precedence: Precedence,
    readonly findings: MergeFindings,
  ) {}

  struct(of: readonly Numbered<Struct>[], type: string): Struct {
    if (of.length === 1) return of[0]!.value;
    const fields = new Map<string, Placed>();
    const writtenValues = this.#withoutReplaced(of, type);
    const lists = this.#keyedLists(of, type);
    for (const [name, field] of Object.entries(fieldsOf(this.shape, type))) {
      const values = writtenValues(name);
      const value = values.length === 0 ? unwritten(of, name) : this.#field(values, type, name, field, lists);
      if (value) fields.set(name, value);
    }
    return { kind: 'struct', fields, origin: lastOrigin(of) };
  }

  #field(
    values: readonly Numbered[],
    type: string,
    name: string,
    field: Field,
    lists: ReadonlyMap<string, readonly Entry[]>,
  ): Placed | undefined {
    switch (field.kind) {
      case 'list':
        return this.#list(values as readonly Numbered<List>[], type, name, field.of.kind === 'ref' ? field.of.type : undefined, lists);
      case 'ref':
        return this.struct(values as readonly Numbered<Struct>[], field.type);
      case 'map':
        return this.#map(values as readonly Numbered<Struct>[]);
      default:
        return this.#leaf(values as readonly Numbered<Leaf>[], name);
    }
  }

  #leaf(values: readonly Numbered<Leaf>[], name: string): Leaf {
    const last = values.at(-1)!;
    if (values.every(({ value }) => value.value === last.value.value)) return last.value;
    const undefeated = this.precedence.undefeated(values);
    const winner = undefeated.at(-1)!;
    const rival = undefeated.find(({ value }) => value.value !== winner.value.value);
    if (rival) this.findings.conflict([rival, winner], this.#of(name));
    return winner.value;
  }

  #map(values: readonly Numbered<Struct>[]): Struct {
    if (values.length === 1) return values[0]!.value;
    const byKey = new Map<string, Numbered<Leaf>[]>();
    for (const { member, value } of values)
      for (const [key, item] of value.fields) byKey.set(key, [...(byKey.get(key) ?? []), { member, value: item as Leaf }]);
    return { kind: 'struct', fields: new Map([...byKey].map(([key, items]) => [key, this.#leaf(items, key)])), origin: lastOrigin(values) };
  }

  #list(
    values: readonly Numbered<List>[],
    type: string,
    name: string,
    itemType: string | undefined,
    keyed: ReadonlyMap<string, readonly Entry[]>,
  ): List | undefined {
    if (values.length === 1 && !keyed.has(name)) return values[0]!.value;
    const origin = lastOrigin(values.filter(({ value }) => value.items.length > 0));
    const isPlain = isPlainList(type, name);
    const items = isPlain
      ? values.flatMap(({ value }) => value.items)
      : itemType === undefined
        ? words(keyed.get(name) ?? entriesOf(values, name, undefined))
        : this.#structs(keyed.get(name) ?? entriesOf(values, name, itemType), itemType);
    if (TOLD_WHEN_EXTENDED.has(`${type}.${name}`)) this.#tellExtended(values, isPlain, name);
    // all its items are in another list now
    if (items.length === 0 && origin) return undefined;
    return { kind: 'list', items, origin };
  }

  #tellExtended(values: readonly Numbered<List>[], isPlain: boolean, name: string): void {
    const seen = new Set<string>();
    const adding = values.filter(({ value }) => {
      const keys = value.items.map((item) => butaneKey(undefined, item));
      const adds = isPlain ? keys.length > 0 : keys.some((key) => !seen.has(key));
      for (const key of keys) seen.add(key);
      return adds;
    });
    if (adding.length > 1) this.findings.extended(adding, name);
  }

  /** Merges structs by their keys. Duplicates within one member stay, and the rules report them. */
  #structs(entries: readonly Entry[], type: string): Placed[] {
    const groups = new Map<string, Numbered<Struct>[]>();
    const again: Numbered<Struct>[] = [];
    for (const { key, member, value } of entries) {
      const group = groups.get(key);
      const one = { member, value: value as Struct };
      if (!group) groups.set(key, [one]);
      else if (group.at(-1)!.member === member) again.push(one);
      else group.push(one);
    }
    const merged = [...groups.values()].map((group) => {
      const around = this.#subject;
      this.#subject = nameOf(group[0]!.value) ?? around;
      const item = this.struct(group, type);
      this.#subject = around;
      return item;
    });
    return [...merged, ...again.map(({ value }) => value)];
  }

  /**
   * The entries of those lists of a struct that share their keys, without the entries that an entry of another list replaces. Files,
   * directories and links share their paths: a path is one of the three.
   */
  #keyedLists(of: readonly Numbered<Struct>[], type: string): ReadonlyMap<string, readonly Entry[]> {
    const spaces = new Map<string, { name: string; itemType: string | undefined }[]>();
    for (const [name, field] of Object.entries(fieldsOf(this.shape, type))) {
      if (field.kind !== 'list' || isPlainList(type, name)) continue;
      const space = butaneKeySpace(type, name);
      if (space !== name)
        spaces.set(space, [...(spaces.get(space) ?? []), { name, itemType: field.of.kind === 'ref' ? field.of.type : undefined }]);
    }
    const kept = new Map<string, readonly Entry[]>();
    for (const lists of spaces.values()) {
      const all = lists.flatMap(({ name, itemType }) => entriesOf(listsNamed(of, name), name, itemType));
      if (all.length === 0) continue;
      const dropped = this.#takenByOthers(all);
      for (const { name } of lists)
        kept.set(
          name,
          all.filter((entry) => entry.list === name && !dropped.has(entry)),
        );
    }
    return kept;
  }

  #takenByOthers(all: readonly Entry[]): ReadonlySet<Entry> {
    const dropped = new Set<Entry>();
    const byKey = new Map<string, Entry[]>();
    for (const entry of all) {
      const others = byKey.get(entry.key);
      if (others) others.push(entry);
      else byKey.set(entry.key, [entry]);
    }
    for (const entries of byKey.values()) {
      if (entries.length < 2) continue;
      // a duplicate within one member overrides nothing more
      const uppers = [...new Map(entries.map((entry) => [`${entry.member} ${entry.list}`, entry])).values()];
      for (const lower of entries)
        if (
          uppers.some(
            (upper) =>
              this.precedence.overrides(upper.member, lower.member) && (upper.list !== lower.list || replacesTreeFile(upper, lower)),
          )
        )
          dropped.add(lower);
      const remaining = entries.filter((entry) => !dropped.has(entry));
      const last = remaining.at(-1)!;
      const rivals = remaining.filter(({ list, member }) => list !== last.list && member !== last.member);
      if (rivals.length === 0) continue;
      this.findings.conflict([rivals[0]!, last], `what ${last.key} is`);
      for (const rival of rivals) dropped.add(rival);
    }
    return dropped;
  }

  #of(name: string): string {
    return this.#subject === undefined ? name : `${name} of ${this.#subject}`;
  }

  /** The values of a field, without those that were replaced by an alternative: `inline` takes the place of `source`. */
  #withoutReplaced(of: readonly Numbered<Struct>[], type: string): (name: string) => readonly Numbered[] {
    const groups = alternativesOf(this.shape, type);
    if (groups.length === 0) return (name) => written(of, name);
    const dropped = new Map<string, Set<number>>();
    const drop = (name: string, member: number): void => {
      dropped.set(name, (dropped.get(name) ?? new Set()).add(member));
    };
    for (const group of groups) {
      const set = group.fields.flatMap((name) => written(of, name).map((one) => ({ ...one, name })));
      for (const lower of set)
        if (set.some((upper) => upper.name !== lower.name && this.precedence.overrides(upper.member, lower.member)))
          drop(lower.name, lower.member);
      const remaining = set.filter(({ name, member }) => !dropped.get(name)?.has(member));
      const last = remaining.at(-1);
      const rival = last && remaining.find(({ name, member }) => name !== last.name && member !== last.member);
      if (rival) {
        this.findings.conflict([rival, last], this.#of(`${rival.name} or ${last.name}`));
        for (const { name, member } of remaining) if (name !== last.name && member !== last.member) drop(name, member);
      }
      if (last) this.#afterReplacing(of, group.removes[last.name] ?? [], set, last, drop);
    }
    return (name) => {
      const gone = dropped.get(name);
      return gone ? written(of, name).filter(({ member }) => !gone.has(member)) : written(of, name);
    };
  }

  /** Removes the fields that belong to contents which were replaced, and reports a hash that belongs to them. */
  #afterReplacing(
    of: readonly Numbered<Struct>[],
    removes: readonly string[],
    set: readonly (Numbered & { readonly name: string })[],
    last: Numbered & { readonly name: string },
    drop: (name: string, member: number) => void,
  ): void {
    const winner = this.precedence.undefeated(set.filter(({ name }) => name === last.name)).at(-1)!;
    for (const name of removes)
      for (const { member } of written(of, name)) if (this.precedence.overrides(winner.member, member)) drop(name, member);
    const hashes = of.flatMap(({ member, value }): Numbered<Leaf>[] => {
      const verification = value.fields.get('verification');
      const hash = verification?.kind === 'struct' ? verification.fields.get('hash') : undefined;
      return hash?.kind === 'leaf' ? [{ member, value: hash }] : [];
    });
    const hash = this.precedence.undefeated(hashes).at(-1);
    if (!hash || !this.precedence.overrides(winner.member, hash.member)) return;
    const replaced = set.some(
      (one) =>
        this.precedence.overrides(winner.member, one.member) &&
        (one.name !== winner.name || (winner.name !== 'source' && (one.value as Leaf).value !== (winner.value as Leaf).value)),
    );
    if (replaced) this.findings.stale(hash, winner);
  }
}

/** The name of an item of a list, for messages. */
function nameOf(item: Struct): string | undefined {
  for (const field of ['path', 'name', 'device', 'label', 'number']) {
    const value = item.fields.get(field);
    if (value?.kind === 'leaf' && value.value !== '') return String(value.value);
  }
  return undefined;
}

/** An item of a list that shares its keys. */
interface Entry extends Numbered {
  readonly list: string;
  readonly key: string;
}

function listsNamed(of: readonly Numbered<Struct>[], name: string): Numbered<List>[] {
  return of.flatMap(({ member, value }) => {
    const list = value.fields.get(name);
    return list?.kind === 'list' ? [{ member, value: list }] : [];
  });
}

function entriesOf(lists: readonly Numbered<List>[], name: string, type: string | undefined): Entry[] {
  return lists.flatMap(({ member, value }) => value.items.map((item) => ({ member, value: item, list: name, key: butaneKey(type, item) })));
}

/** Words as a set. Duplicates within one member stay, and the rules report them. */
function words(entries: readonly Entry[]): Placed[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ key, member, value }) => {
    const owner = first.get(key);
    if (owner === undefined) first.set(key, member);
    return owner === undefined || owner === member ? [value] : [];
  });
}

/** True if a file with contents replaces a file that comes from a tree. */
function replacesTreeFile(upper: Entry, lower: Entry): boolean {
  if (lower.value.kind !== 'struct' || upper.value.kind !== 'struct' || !isTreeMade(lower.value) || isTreeMade(upper.value)) return false;
  const contents = upper.value.fields.get('contents');
  return contents?.kind === 'struct' && ['source', 'inline', 'local'].some((field) => contents.fields.has(field));
}

/** The values of a field that are written in a config. */
function written(of: readonly Numbered<Struct>[], name: string): Numbered[] {
  return of.flatMap(({ member, value: struct }) => {
    const value = struct.fields.get(name);
    return value && !isUnwritten(value, struct) ? [{ member, value }] : [];
  });
}

/** The zero of a required field that no config has: that of the last member. */
function unwritten(of: readonly Numbered<Struct>[], name: string): Placed | undefined {
  const last = of.at(-1)!.value;
  const value = last.fields.get(name);
  return value && isUnwritten(value, last) ? value : undefined;
}

/** True for the zero of a missing required field. It has an empty extent, where its struct begins. */
function isUnwritten(value: Placed, { origin }: Struct): boolean {
  if (value.kind !== 'leaf' || !value.origin) return false;
  const { start, end } = value.origin.span;
  return start === end && (value.value === '' || value.value === 0 || value.value === false) && start === origin?.span.start;
}

function lastOrigin(of: readonly Numbered[]): Origin | undefined {
  return of.findLast(({ value }) => value.origin !== undefined)?.value.origin;
}

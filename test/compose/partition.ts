import type { Plain } from '../../src/compile/emit/plain.ts';

/** The fields that make two items of a list the same, by the name of the list. Items of other lists are not divided. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  files: ['path'],
  directories: ['path'],
  links: ['path'],
  units: ['name'],
  dropins: ['name'],
  users: ['name'],
  groups: ['name'],
  raid: ['name'],
  luks: ['name'],
  disks: ['device'],
  filesystems: ['device'],
  partitions: ['number', 'label'],
  quadlets: ['name', 'rootful'],
};

/** Lists of words of which parts may each have some. The others are taken whole. */
const WORDS: ReadonlySet<string> = new Set(['ssh_authorized_keys', 'should_exist', 'should_not_exist', 'options', 'mount_options']);

type Fields = Record<string, Plain>;

/** A random integer below a limit. */
export type Random = (below: number) => number;

/** Random integers from a seed: the same ones each time. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Divides a config at random into several, each with the variant and the version. Together they say what the whole says: each field is
 * in one of them, and the fields that identify an item are in each that has some of the item. Items of a list keep their order: what
 * comes later in the list begins in the same part or in a later one.
 *
 * @param dividesContents false to keep what says where contents come from in one part
 */
export function partition(config: Fields, count: number, random: Random, dividesContents: boolean): Fields[] {
  const { variant, version, ...body } = config;
  return divide(body, count, 0, random, [], dividesContents).map((part) => ({ variant: variant!, version: version!, ...part }));
}

/** Divides a struct among the parts from `first` on. */
function divide(struct: Fields, count: number, first: number, random: Random, keys: readonly string[], dividesContents: boolean): Fields[] {
  const parts = Array.from({ length: count }, (): Fields => ({}));
  const anyPart = (): number => first + random(count - first);
  // a tree is expanded within its own part, together with the nodes that complete it
  const withTrees = struct.trees === undefined ? undefined : anyPart();
  for (const [name, value] of Object.entries(struct)) {
    if (keys.includes(name)) continue;
    const isNode = ['files', 'directories', 'links', 'trees'].includes(name);
    if (withTrees !== undefined && isNode) parts[withTrees]![name] = value;
    else if (Array.isArray(value) && KEYS[name] && value.every(isStruct))
      divideItems(name, value as Fields[], parts, first, random, dividesContents);
    else if (Array.isArray(value) && WORDS.has(name)) {
      let part = anyPart();
      for (const word of value) {
        parts[part]![name] = [...((parts[part]![name] ?? []) as Plain[]), word] as Plain;
        part += random(count - part);
      }
    } else if (isStruct(value) && (dividesContents || !isResource(value))) {
      for (const [i, part] of divide(value, count, first, random, [], dividesContents).entries())
        if (Object.keys(part).length > 0) parts[i]![name] = part as Plain;
    } else parts[anyPart()]![name] = value;
  }
  return parts;
}

function divideItems(
  name: string,
  items: readonly Fields[],
  parts: Fields[],
  from: number,
  random: Random,
  dividesContents: boolean,
): void {
  const keys = KEYS[name]!;
  let first = from;
  for (const item of items) {
    first += random(parts.length - first);
    const keyFields = Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))) as Fields;
    const isWhole = random(3) === 0;
    const divided = isWhole ? undefined : divide(item, parts.length, first, random, keys, dividesContents);
    for (const [i, part] of parts.entries()) {
      const own = isWhole ? (i === first ? item : undefined) : { ...keyFields, ...divided![i] };
      // the item begins in the first of its parts, even if that has nothing but its name
      if (own && (i === first || Object.keys(own).length > Object.keys(keyFields).length))
        part[name] = [...((part[name] ?? []) as Plain[]), own as Plain] as Plain;
    }
  }
}

function isStruct(value: Plain): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

function isResource(value: Fields): boolean {
  return ['source', 'inline', 'local'].some((field) => value[field] !== undefined);
}

import { sameText } from '../compile/decode/regular-json.ts';
import type { Placed, Struct } from '../schema/placed.ts';
import { listOf, struct, structOf, structs, text } from '../schema/placed.ts';
import type { Compared } from './subjects-of.ts';

/**
 * Two documents without the files that both have in the same words. Files can be large, and most of them are equal: their contents are
 * not decoded then. Documents of different versions stay as they are, because the same words can mean something else there.
 */
export function withoutEqualFiles<T extends Compared>(before: T, after: T): readonly [T, T] {
  if (before.ignition.version !== after.ignition.version) return [before, after];
  const [oldFiles, nextFiles] = withoutEqualEnds(filesOf(before), filesOf(after));
  const byPath = new Map(nextFiles.map((file) => [text(file, 'path'), file]));
  const equal = new Set<Struct>();
  const oldRest = oldFiles.filter((file) => {
    const counterpart = byPath.get(text(file, 'path'));
    if (!counterpart || !(sameText(file, counterpart) || isSamePlaced(file, counterpart))) return true;
    equal.add(counterpart);
    return false;
  });
  return [withFiles(before, oldRest), withFiles(after, equal.size === 0 ? nextFiles : nextFiles.filter((file) => !equal.has(file)))];
}

function filesOf({ document }: Compared): readonly Struct[] {
  return structs(struct(document, 'storage'), 'files');
}

/** Two lists without the files that are the same text at their beginnings and at their ends. */
function withoutEqualEnds(old: readonly Struct[], next: readonly Struct[]): readonly [readonly Struct[], readonly Struct[]] {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && sameText(old[head]!, next[head]!)) head++;
  let tail = 0;
  while (tail < most - head && sameText(old.at(-1 - tail)!, next.at(-1 - tail)!)) tail++;
  return [old.slice(head, old.length - tail), next.slice(head, next.length - tail)];
}

function withFiles<T extends Compared>(compared: T, files: readonly Struct[]): T {
  if (files.length === filesOf(compared).length) return compared;
  const { document } = compared;
  const storage = struct(document, 'storage');
  const rest = structOf(new Map([...storage.fields, ['files', listOf(files)]]), storage.origin);
  return { ...compared, document: structOf(new Map([...document.fields, ['storage', rest]]), document.origin) };
}

/** True for the same values, whatever their origins. */
function isSamePlaced(a: Placed, b: Placed): boolean {
  if (a.kind === 'leaf') return b.kind === 'leaf' && a.value === b.value;
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => isSamePlaced(item, b.items[i]!));
  if (b.kind !== 'struct' || a.fields.size !== b.fields.size) return false;
  for (const [name, value] of a.fields) {
    const other = b.fields.get(name);
    if (other === undefined || !isSamePlaced(value, other)) return false;
  }
  return true;
}

import type { Placed, Struct } from '../schema/placed.ts';
import { listOf, struct, structOf, structs, text } from '../schema/placed.ts';
import type { Compared } from './subjects-of.ts';

/**
 * Two documents without the files that both have in the same words. Files can be large, and most of them are equal: their contents are
 * not decoded then. Documents of different versions stay as they are, because the same words can mean something else there.
 */
export function withoutEqualFiles<T extends Compared>(before: T, after: T): readonly [T, T] {
  if (before.ignition.version !== after.ignition.version) return [before, after];
  const next = new Map(filesOf(after).map((file) => [text(file, 'path'), file]));
  const equal = new Set(
    filesOf(before).flatMap((file) => {
      const path = text(file, 'path');
      const counterpart = next.get(path);
      return counterpart && isSamePlaced(file, counterpart) ? [path] : [];
    }),
  );
  return equal.size === 0 ? [before, after] : [without(before, equal), without(after, equal)];
}

function filesOf({ document }: Compared): readonly Struct[] {
  return structs(struct(document, 'storage'), 'files');
}

function without<T extends Compared>(compared: T, paths: ReadonlySet<string | undefined>): T {
  const { document } = compared;
  const storage = struct(document, 'storage');
  const files = listOf(filesOf(compared).filter((file) => !paths.has(text(file, 'path'))));
  const rest = structOf(new Map([...storage.fields, ['files', files]]), storage.origin);
  return { ...compared, document: structOf(new Map([...document.fields, ['storage', rest]]), document.origin) };
}

/** True for the same values, whatever their origins. */
function isSamePlaced(a: Placed, b: Placed): boolean {
  if (a.kind === 'leaf') return b.kind === 'leaf' && a.value === b.value;
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => isSamePlaced(item, b.items[i]!));
  if (b.kind !== 'struct' || a.fields.size !== b.fields.size) return false;
  return [...a.fields].every(([name, value]) => {
    const other = b.fields.get(name);
    return other !== undefined && isSamePlaced(value, other);
  });
}

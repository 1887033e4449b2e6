import { lineStart } from '../../../text/line-start.ts';
import type { NameIndex, NameIndexes, Occurrence } from './name-index.ts';
import type { NameUse } from './name-use.ts';
import type { NamedFile } from './named-files.ts';

/** The names at an offset: the shortest first, so that the user in a path comes before the path. */
export function namesAt(names: readonly NameUse[], offset: number): readonly NameUse[] {
  return names
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** A path of a device, up to where one can end in a text. */
const DEVICE_PATH = /\/dev\/[^\s"'`,;(){}[\]]*/g;

/** The same; in the path of a device, also those that the path ends with: `/dev/disk/by-label/data` names `data`. */
export function namesAround(text: string, names: readonly NameUse[], offset: number): readonly NameUse[] {
  const own = namesAt(names, offset);
  if (own.length > 0) return own;
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', offset);
  for (const { 0: path, index } of text.slice(start, end < 0 ? undefined : end).matchAll(DEVICE_PATH)) {
    const [from, to] = [start + index, start + index + path.length];
    if (from <= offset && offset < to) return names.filter(({ span }) => from <= span.start && span.end <= to);
  }
  return [];
}

/**
 * All places that name the same thing as one place. Names are shared by the files of a root; a file that several roots include connects
 * these, as far as it names the thing.
 */
export function occurrencesOf(file: NamedFile, use: NameUse, indexes: NameIndexes): readonly Occurrence[] {
  const places = new Map<string, Occurrence>();
  const visited = new Set<string>();
  const pending: Occurrence[] = [{ file, use }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path } = next.file;
    const name = `${path} ${next.use.kind} ${next.use.of} ${next.use.name}`;
    if (visited.has(name)) continue;
    visited.add(name);
    for (const index of indexes.indexesOf(path)) {
      for (const one of occurrencesIn(index, next)) {
        const place = `${one.file.path} ${one.use.kind} ${one.use.span.start} ${one.use.span.end}`;
        if (places.has(place)) continue;
        places.set(place, one);
        pending.push(one);
      }
    }
  }
  return [...places.values()];
}

/** The places of a group that name the same thing as one place. */
function occurrencesIn(index: NameIndex, at: Occurrence): readonly Occurrence[] {
  const keys = new Set(index.keysOf(at));
  const occurrences = new Set<Occurrence>();
  // the set grows while it is read: a value that is set for several files connects their variables
  for (const key of keys) {
    for (const one of index.occurrences(key)) {
      occurrences.add(one);
      for (const other of index.keysOf(one)) keys.add(other);
    }
  }
  return [...occurrences];
}

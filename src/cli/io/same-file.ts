import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathBytes } from './path-bytes.ts';

/** True if whoever writes to one path changes the file at the other: they are one path, or lead to one file. */
export function leadToOneFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = [statsOf(one), statsOf(other)];
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/** What is at a path after links are followed; undefined if nothing is. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(pathBytes(path), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

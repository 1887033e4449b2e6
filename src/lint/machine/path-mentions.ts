import { machinePath, parentPaths } from './machine-path.ts';
import type { MachineNode } from './nodes.ts';
import type { MachineUnit } from './units.ts';

/** How often paths stand in the texts of a config: whoever makes what is at a path names it, or a path below it. */
export interface PathMentions {
  /** How many times the texts name the path or a path below it. */
  count(path: string): number;
}

const PATH = /\/[\w.@+-]+(?:\/[\w.@+-]+)*/g;

/** Reads all texts of a config once. Takes linear time: a path of many steps is cut off. */
export function pathMentionsOf(units: readonly MachineUnit[], nodes: readonly MachineNode[], isOstree: boolean): PathMentions {
  const counts = new Map<string, number>();
  const add = (text: string): void => {
    for (const [written] of text.matchAll(PATH)) {
      if (written.length > LONGEST) continue;
      const path = machinePath(written, isOstree);
      for (const one of [path, ...parentPaths(path)]) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  };
  for (const { file, dropins } of units) for (const part of [...(file ? [file] : []), ...dropins]) add(part.contents.text);
  for (const node of nodes) {
    const contents = node.contents();
    // a program is no text
    if (contents && !contents.text.includes('\0')) add(contents.text);
  }
  return { count: (path) => counts.get(machinePath(path, isOstree)) ?? 0 };
}

/** A longer text is no path that a config makes. In characters. */
const LONGEST = 256;

import type { Contents } from './contents.ts';
import type { MachineNode } from './nodes.ts';
import type { MachineUnit } from './units.ts';

/** Which words the texts of a config have, to tell whether something else in the config knows a unit or a program. */
export interface Mentions {
  /** True where a text other than this one has the word. */
  elsewhere(word: string, than: Contents | undefined): boolean;
  /** How many times the word is in all texts, targets of links and names of links. */
  count(word: string): number;
}

/** Names of units, files and programs. A path counts as its steps. */
const WORD = /[A-Za-z0-9_.:@\\+-]+/g;

interface Seen {
  count: number;
  readonly first: Contents | undefined;
  isInOthers: boolean;
}

/** Reads all texts of a config once. Takes linear time. */
export function mentionsOf(units: readonly MachineUnit[], nodes: readonly MachineNode[]): Mentions {
  const seen = new Map<string, Seen>();
  const add = (text: string, of: Contents | undefined): void => {
    for (const [word] of text.matchAll(WORD)) {
      const known = seen.get(word);
      if (!known) seen.set(word, { count: 1, first: of, isInOthers: of === undefined });
      else {
        known.count++;
        if (known.first !== of) known.isInOthers = true;
      }
    }
  };
  for (const { file, dropins } of units) for (const part of [...(file ? [file] : []), ...dropins]) add(part.contents.text, part.contents);
  for (const node of nodes) {
    if (node.kind === 'link') add(`${node.path} ${node.target ?? ''}`, undefined);
    const contents = node.contents();
    // a program is no text
    if (contents && !contents.text.includes('\0')) add(contents.text, contents);
  }
  return {
    elsewhere(word, than) {
      const known = seen.get(word);
      return known !== undefined && (known.isInOthers || known.first !== than);
    },
    count: (word) => seen.get(word)?.count ?? 0,
  };
}

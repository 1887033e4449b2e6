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

/** What stands between names of units, files and programs. A path counts as its steps. */
const BETWEEN_WORDS = /[^A-Za-z0-9_.:@\\+-]+/;

/** Where a word is. */
interface Occurrences {
  count: number;
  /** The first text that has it; undefined for a link. */
  readonly firstText: Contents | undefined;
  isInSeveralTexts: boolean;
}

/** Reads all texts of a config once. Takes linear time. */
export function mentionsOf(units: readonly MachineUnit[], nodes: readonly MachineNode[]): Mentions {
  const occurrencesOf = new Map<string, Occurrences>();
  const add = (text: string, contents: Contents | undefined): void => {
    for (const word of text.split(BETWEEN_WORDS)) {
      // where the text does not begin or end with a word
      if (word === '') continue;
      const occurrences = occurrencesOf.get(word);
      if (!occurrences) occurrencesOf.set(word, { count: 1, firstText: contents, isInSeveralTexts: contents === undefined });
      else {
        occurrences.count++;
        if (occurrences.firstText !== contents) occurrences.isInSeveralTexts = true;
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
      const occurrences = occurrencesOf.get(word);
      return occurrences !== undefined && (occurrences.isInSeveralTexts || occurrences.firstText !== than);
    },
    count: (word) => occurrencesOf.get(word)?.count ?? 0,
  };
}

import { type ConfigSymbol, symbolsIn } from '../symbols.ts';
import { ignitionTree } from './read-ignition.ts';

/** What an Ignition config defines, in the order of the text; nothing if the text is not JSON. */
export function ignitionSymbolsOf(text: string): readonly ConfigSymbol[] {
  const root = ignitionTree(text);
  return root ? symbolsIn(root, 0) : [];
}

import { codeEntry } from './catalogue.ts';
import type { CodeEntry } from './entry.ts';

/**
 * The whole entry of a code; undefined if there is no such code. It is apart from `codeEntry`, because the descriptions are most of the
 * catalogue: the bundles of the drop-in commands do not have them, and a subcommand loads them when it prints them.
 */
export function describedCode(code: string): CodeEntry | undefined {
  return codeEntry(code) as CodeEntry | undefined;
}

import { readFileSync } from 'node:fs';

/** The text, in the executable. */
declare const LICENCES: string | undefined;

/** The licence of this program, and those of what its bundles and its executable contain. */
export function licences(): string {
  return typeof LICENCES === 'string' ? LICENCES : readFileSync(new URL('licences.txt', import.meta.url), 'utf8');
}

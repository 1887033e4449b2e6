import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences as a text, which is only defined in the executable. */
declare const LICENCES: string | undefined;

/** The licences of this program and of everything that its bundles and executable contain. */
export function licences(): string {
  return typeof LICENCES === 'string' ? LICENCES : readFileSync(join(import.meta.dirname, 'licences.txt'), 'utf8');
}

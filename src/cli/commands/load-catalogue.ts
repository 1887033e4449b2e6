import { codeEntry } from '../../diagnostics/catalogue.ts';
import { describedCode } from '../../diagnostics/described-code.ts';

/**
 * Loads the catalogue of codes, which a command otherwise loads at its first finding. A command that runs for a long time calls this
 * when it starts, because an upgrade of the package may remove or replace the file.
 */
export function loadCatalogue(): void {
  codeEntry('');
  describedCode('');
}

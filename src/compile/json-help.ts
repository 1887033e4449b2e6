import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { octalMeant } from './check/rules/butane/decimal-modes.ts';

/* Help for errors in JSON. */

/** Adds help to an error of the JSON reader. */
export function withSyntaxHelp(diagnostic: Diagnostic, { text }: Source): Diagnostic {
  const at = diagnostic.location?.span.start ?? 0;
  return { ...diagnostic, help: octalHelp(/(?<![\w.])0[0-7]{2,4}(?![\w.])/y, text, at - 1) ?? helpForJson(text, at) };
}

/** The help for a mode that is a text, which begins at `start`. */
export function helpForTextMode(text: string, start: number): string | undefined {
  return octalHelp(/0?[0-7]{3,4}(?=")/y, text, start + 1);
}

/** The help for a text that is not JSON, by the character at which the reader stopped. */
function helpForJson(text: string, at: number): string | undefined {
  const before = text
    .slice(Math.max(0, at - 200), at)
    .trimEnd()
    .at(-1);
  const character = text[at] ?? '';
  if (before === ',' && /[}\]]/.test(character)) return `remove the comma before ${character}: JSON does not allow one after the last item`;
  if (/[/#]/.test(character)) return 'remove the comment: JSON does not have comments';
  if (character === "'") return 'use double quotes: JSON does not allow single quotes';
  if (/["{[]/.test(character) && before !== undefined && /["}\]\w]/.test(before)) return 'add a comma before it';
  if (/[A-Za-z_]/.test(character) && before !== undefined && /[{,]/.test(before)) return 'put double quotes around the key';
  return /^(?:True|False|None)\b/.test(text.slice(at, at + 6)) ? 'write true, false and null in lowercase' : undefined;
}

/** Replaces the help for a mode by one with decimal numbers, because JSON has no octal numbers. */
export function withDecimalHelp(found: Diagnostic, { text }: Source): Diagnostic {
  if (!/^mode\//.test(found.code) || !found.location) return found;
  const { span, path = [] } = found.location;
  const mode = Number(text.slice(span.start, span.end));
  const octal = octalMeant(mode, path.includes('directories'));
  if (octal !== undefined) return { ...found, help: decimalHelp(mode, octal) };
  return found.code === 'mode/illegal' ? { ...found, help: 'a mode is a number from 0 to 4095, which is octal 07777' } : found;
}

/** The help for a JSON mode with octal digits: `644`. */
export function decimalHelp(mode: number, octal: string): string {
  return `JSON has decimal numbers only: ${mode} is octal ${mode.toString(8)}, and ${octal} is written as ${Number.parseInt(octal, 8)}`;
}

/** The help for a mode that is written as in YAML: `0644`, `"0644"`. */
function octalHelp(octal: RegExp, text: string, at: number): string | undefined {
  octal.lastIndex = Math.max(at, 0);
  const [written] = octal.exec(text) ?? [];
  return written === undefined ? undefined : `JSON has decimal numbers only: ${written} is ${Number.parseInt(written, 8)}`;
}

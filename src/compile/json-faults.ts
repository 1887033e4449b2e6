import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type JsonFault, JsonText } from '../syntax/json/json-text.ts';
import type { Source } from '../text/source.ts';
import { octalMeant } from './check/rules/butane/decimal-modes.ts';
import type { KindFault } from './decode/decode-json.ts';

/* What is wrong with a JSON text, as lines of the report, and what to do about it. */

/** A fault of the JSON text as a line of the report. */
export function syntaxDiagnostic({ message, span, mark }: JsonFault, source: Source): Diagnostic {
  const help = octalHelp(/(?<![\w.])0[0-7]{2,4}(?![\w.])/y, source.text, span.start - 1) ?? helpForJson(source.text, span.start);
  return { code: 'json/syntax', severity: 'error', message, path: [], mark, origin: { source, span, path: [] }, help };
}

/** Values of wrong kinds as lines of the report. */
export function kindDiagnostics(faults: readonly KindFault[], source: Source): Diagnostic[] {
  if (faults.length === 0) return [];
  const places = new JsonText(source.text);
  return faults.map((fault) => kindDiagnostic(fault, source, places));
}

function kindDiagnostic({ message, path, span, behind }: KindFault, source: Source, places: JsonText): Diagnostic {
  const help = path.at(-1) === 'mode' ? octalHelp(/0?[0-7]{3,4}(?=")/y, source.text, span.start + 1) : undefined;
  return { code: 'json/type', severity: 'error', message, path: [], mark: places.markBehind(behind), origin: { source, span, path }, help };
}

/** What to do about a text that is no JSON, by the character that could not be taken. */
function helpForJson(text: string, at: number): string | undefined {
  const before = text
    .slice(Math.max(0, at - 200), at)
    .trimEnd()
    .at(-1);
  const character = text[at] ?? '';
  if (before === ',' && /[}\]]/.test(character)) return `remove the comma before ${character}: JSON has none behind the last item`;
  if (/[/#]/.test(character)) return 'remove the comment: JSON has none';
  if (character === "'") return 'put double quotes in place of single ones: JSON takes no others';
  if (/["{[]/.test(character) && before !== undefined && /["}\]\w]/.test(before))
    return 'put a comma before it: something ends here without one';
  if (/[A-Za-z_]/.test(character) && before !== undefined && /[{,]/.test(before)) return 'put double quotes around the key';
  return /^(?:True|False|None)\b/.test(text.slice(at, at + 6)) ? 'JSON has true, false and null, written small' : undefined;
}

/** What to do about a mode, in the numbers that JSON has. */
export function withDecimalHelp(found: Diagnostic, { text }: Source): Diagnostic {
  if (!/^mode\//.test(found.code) || !found.origin) return found;
  const { span, path } = found.origin;
  const mode = Number(text.slice(span.start, span.end));
  const octal = octalMeant(mode, path.includes('directories'));
  if (octal !== undefined) return { ...found, help: decimalHelp(mode, octal) };
  return found.code === 'mode/illegal' ? { ...found, help: 'a mode is a number from 0 to 4095, which is octal 07777' } : found;
}

/** What to write for a mode that is octal in the reader's mind: `644` in JSON. */
export function decimalHelp(mode: number, octal: string): string {
  return `JSON has decimal numbers only: ${mode} is octal ${mode.toString(8)}, and ${octal} is written as ${Number.parseInt(octal, 8)}`;
}

/** For a mode that someone wrote as in YAML: `0644`, `"0644"`. */
function octalHelp(octal: RegExp, text: string, at: number): string | undefined {
  octal.lastIndex = Math.max(at, 0);
  const [written] = octal.exec(text) ?? [];
  return written === undefined ? undefined : `JSON has decimal numbers only: ${written} is ${Number.parseInt(written, 8)}`;
}

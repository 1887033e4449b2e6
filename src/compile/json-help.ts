import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isJson } from '../syntax/json/is-json.ts';
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
  if (at >= text.length && text.trim() === '') return 'the file is empty: begin with {"ignition": {"version": "3.4.0"}}';
  if (at >= text.length) return 'the text ends before its last bracket or quote is closed: the file may be cut off';
  if (/^\s*</.test(text.slice(0, 200)))
    return 'this is an HTML page: a download fetched a web page instead of the file: use the URL of the raw file';
  if (/^\{[{%]/.test(text.slice(at - 1, at + 1)) || /^\{[{%]/.test(text.slice(at, at + 2)))
    return 'this is the placeholder of a template: render the template first';
  if (/[/#]/.test(character)) return 'remove the comment: JSON does not have comments';
  if (/[\u201c\u201d\u201e\u201f]/.test(character)) return 'use straight double quotes: JSON does not allow typographic ones';
  if (character === ';') return 'write a comma instead of the semicolon';
  if (character === '=') return 'write a colon instead of the equals sign';
  if (character === '\n') return 'write a line break in a text as \\n';
  if (character === 'x' && before === '0') return hexHelp(text, at - 1);
  if (character === "'") return 'use double quotes: JSON does not allow single quotes';
  if (isJson(text.slice(0, at))) return 'remove it: a file has one config, which ends here';
  if (/["{[]/.test(character) && before !== undefined && /["}\]\w]/.test(before)) return 'add a comma before it';
  if (/[A-Za-z_]/.test(character) && before !== undefined && /[{,]/.test(before)) return 'put double quotes around the key';
  return /^(?:True|False|None)\b/.test(text.slice(at, at + 6)) ? 'write true, false and null in lowercase' : undefined;
}

/** The help for a number such as `0x1a4`. */
function hexHelp(text: string, at: number): string | undefined {
  const [written] = /^0x[0-9a-f]{1,8}\b/i.exec(text.slice(at, at + 12)) ?? [];
  return written === undefined ? undefined : `JSON has decimal numbers only: ${written} is ${Number(written)}`;
}

/** Replaces the help for a mode by one with decimal numbers, because JSON has no octal numbers. */
export function withDecimalHelp(found: Diagnostic, { text }: Source): Diagnostic {
  if (!/^mode\//.test(found.code) || !found.location) return found;
  const { span, path = [] } = found.location;
  const mode = Number(text.slice(span.start, span.end));
  const octal = octalMeant(mode, path.includes('directories'));
  if (octal !== undefined) return { ...found, help: decimalHelp(mode, octal), values: { meant: String(Number.parseInt(octal, 8)) } };
  if (found.code !== 'mode/illegal') return found;
  return { ...found, help: 'a mode is a number from 0 to 4095, which is octal 07777', values: undefined };
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

import { parse, TomlError, type TomlTable } from 'smol-toml';
import type { Span } from '../../../text/source.ts';

/** Why a text is not TOML, and where that shows. */
export interface TomlFault {
  readonly fault: string;
  readonly span: Span;
  /** The value without quotes, if that is the fault, and how TOML writes it. */
  readonly unquoted?: { readonly word: string; readonly meant: string } | undefined;
}

/** Reads TOML 1.0. */
export function readToml(text: string): { readonly table: TomlTable } | TomlFault {
  try {
    return { table: parse(text, { integersAsBigInt: 'asNeeded' }) };
  } catch (error) {
    if (!(error instanceof TomlError)) return { fault: 'it is nested too deeply', span: { start: 0, end: 0 } };
    return faultOf(text, error);
  }
}

function faultOf(text: string, { message, line, column }: TomlError): TomlFault {
  const lines = text.split('\n');
  const written = lines[line - 1] ?? '';
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const fault = /^Invalid TOML document: ([^\n]*)/.exec(message)?.[1] ?? 'it cannot be read';
  // a word without quotes is the usual mistake
  const bare = /^(\s*[\w.-]+\s*=\s*)([A-Za-z_/][^\s"'#,[\]{}]*)\s*(?:#.*)?$/.exec(written);
  if (bare && !/^(?:true|false|inf|nan)$/.test(bare[2]!)) {
    const valueStart = start + bare[1]!.length;
    return {
      fault: 'a text has no quotes',
      unquoted: { word: bare[2]!, meant: meantBy(bare[2]!) },
      span: { start: valueStart, end: valueStart + bare[2]!.length },
    };
  }
  const end = start + written.trimEnd().length;
  const firstWord = start + (written.length - written.trimStart().length);
  return { fault: `${fault} at column ${column}`, span: { start: Math.min(firstWord, end), end } };
}

/** A word that other formats have for a truth value, or a text. */
function meantBy(word: string): string {
  if (/^(?:true|yes|on)$/i.test(word)) return 'true';
  return /^(?:false|no|off)$/i.test(word) ? 'false' : `"${word}"`;
}

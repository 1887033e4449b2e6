import type { DiagnosticValues } from '../diagnostics/values.ts';
import type { Span } from '../text/source.ts';

/** The type of a field, in words. */
const TAKES: Readonly<Record<string, string>> = { string: 'a text', int: 'a number', bool: 'true or false' };

/** Types that have contents in one of several fields. */
const CONTENTS = /^(?:Resource|FileContents)$/;

/** The help for a value that does not have the type of its field. */
export function helpForTypeFault({ expected, actual: tag }: DiagnosticValues, span: Span, text: string): string | undefined {
  if (tag === undefined || expected === undefined) return undefined;
  const written = text.slice(span.start, span.end).trimEnd();
  if (written.startsWith('{{')) return 'put quotes around it: braces begin a mapping';
  const key = keyBefore(text, span.start);
  const { isList, name: wanted } = expected;
  if (isList) return listHelp(tag, wanted, written, key);
  const [, glued] = /^([a-z_]+):\S/.exec(written) ?? [];
  if (tag === '!!str' && glued !== undefined && !(wanted in TAKES)) return `add a space after "${glued}:"`;
  if (wanted in TAKES) return leafHelp(tag, wanted, written, key);
  if (tag === '!!seq') return `a mapping is needed here, not a list: remove the ${written.startsWith('[') ? 'brackets' : '"- "'}`;
  if (CONTENTS.test(wanted)) return contentsHelp(written);
  return 'a mapping is needed here: write one "key: value" on each line';
}

/** The key on the same line whose value begins here. */
function keyBefore(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /([A-Za-z_]+)["']?:[ \t]+$/.exec(line)?.[1] ?? '';
}

function listHelp(tag: string, of: string, written: string, key: string): string {
  if (tag === '!!map') return 'a list is needed here: add "- " before each item, and indent the other lines of the item';
  if (of in TAKES)
    return `a list is needed here: write it as ${fitsInBrackets(written) ? `[${written}], or in a line of its own` : 'an item, in a line of its own'} with "- " before it`;
  if (key === 'append' && tag === '!!bool')
    return written === 'false'
      ? 'remove it: a file is appended to only where `append` lists contents'
      : 'write the contents to append below it: `append: [{inline: …}]`, and remove `contents`';
  return 'a list of mappings is needed here: write "- key: value" for each item';
}

/** True for a text that keeps its meaning as the only item of a list in brackets. */
function fitsInBrackets(written: string): boolean {
  return written.length < 30 && !/[\r\n,[\]{}]|: | #|^[|>&*!]/.test(written);
}

function contentsHelp(written: string): string {
  if (/[\r\n]/.test(written)) return 'contents are a mapping: put the text below `inline: |`, in a line of its own and indented further';
  return `contents are a mapping: write it as {inline: ${/^["']/.test(written) ? written : JSON.stringify(written)}}`;
}

function leafHelp(tag: string, wanted: string, written: string, key: string): string {
  const bare = written.replace(/^(["'])(.*)\1$/s, '$2');
  if (bare !== written && wanted === 'int' && /^-?\d+$/.test(bare)) return `write it without quotes: ${bare}`;
  if (bare !== written && wanted === 'bool' && /^(?:true|false)$/i.test(bare)) return `write it without quotes: ${bare.toLowerCase()}`;
  if (tag === '!!map' && wanted === 'string') return 'a text is needed here: put quotes around a text with braces or a colon';
  if (tag === '!!seq') return `${TAKES[wanted]} is needed here, not a list`;
  if (wanted === 'bool' && /^[01]$/.test(bare)) return `write it as ${bare === '1'}`;
  if (/mode$/i.test(key) && wanted === 'int') {
    const mode = symbolicMode(bare);
    return mode === undefined ? 'a mode is an octal number here, such as 0644' : `a mode is an octal number here: write it as ${mode}`;
  }
  return `${TAKES[wanted]} is needed here`;
}

const BITS: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 };
const PLACES: Readonly<Record<string, readonly number[]>> = { u: [6], g: [3], o: [0], a: [6, 3, 0] };

/** The octal form of `u=rw,go=r` and of `rw-r--r--`; undefined for other texts. */
function symbolicMode(text: string): string | undefined {
  const listed = /^-?((?:[r-][w-][x-]){3})$/.exec(text)?.[1];
  const clauses = listed ? [`u=${listed.slice(0, 3)}`, `g=${listed.slice(3, 6)}`, `o=${listed.slice(6)}`] : text.split(',');
  let mode = 0;
  for (const clause of clauses) {
    const [, who, what] = /^([ugoa]+)=([rwx-]*)$/.exec(clause) ?? [];
    if (who === undefined || what === undefined) return undefined;
    const bits = [...what].reduce((sum, letter) => sum | (BITS[letter] ?? 0), 0);
    for (const shift of [...who].flatMap((letter) => PLACES[letter]!)) mode |= bits << shift;
  }
  return `0${mode.toString(8).padStart(3, '0')}`;
}

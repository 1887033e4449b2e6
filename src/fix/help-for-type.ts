import { octalMeant } from '../compile/check/rules/butane/decimal-modes.ts';
import type { DiagnosticValues } from '../diagnostics/values.ts';
import { isInBrackets, type SourceNode, scalarText } from '../syntax/source-tree.ts';
import type { Span } from '../text/source.ts';
import { gluedKeyOf } from './glued-key.ts';
import { entryOf, nodeWritten } from './written-node.ts';

/** The type of a field, in words. */
const TAKES: Readonly<Record<string, string>> = { string: 'a text', int: 'a number', bool: 'true or false' };

/** Types that have contents in one of several fields. */
const CONTENTS = /^(?:Resource|FileContents)$/;

/** A value that does not have the type of its field. */
interface Mistyped {
  readonly node: SourceNode;
  /** Its text, for help that repeats it. */
  readonly written: string;
  readonly tag: string;
  /** The name of its field; empty for an item of a list. */
  readonly key: string;
  /** True if `contents` stands beside it. */
  readonly hasContents: boolean;
}

/** The help for the value at a place if it does not have the type of its field. */
export function helpForTypeFault(
  { expected, actual: tag }: DiagnosticValues,
  span: Span,
  root: SourceNode,
  text: string,
): string | undefined {
  const node = nodeWritten(root, span);
  if (tag === undefined || expected === undefined || !node) return undefined;
  if (isTemplate(node)) return 'put quotes around it: braces begin a mapping';
  const { entry, map } = entryOf(root, span) ?? {};
  const value = {
    node,
    written: text.slice(span.start, span.end).trimEnd(),
    tag,
    key: (entry && scalarText(entry.key)) ?? '',
    hasContents: map?.entries.some((other) => scalarText(other.key) === 'contents') ?? false,
  };
  const { isList, name: wanted } = expected;
  if (isList) return listHelp(value, wanted);
  const glued = tag === '!!str' && node.kind === 'scalar' && !(wanted in TAKES) ? gluedKeyOf(node) : undefined;
  if (glued) return `add a space after "${glued.key}:"`;
  if (wanted in TAKES) return leafHelp(value, wanted);
  if (tag === '!!seq')
    return `a mapping is needed here, not a list: remove the ${node.kind === 'list' && isInBrackets(node) ? 'brackets' : '"- "'}`;
  if (CONTENTS.test(wanted)) return contentsHelp(value);
  return 'a mapping is needed here: write one "key: value" on each line';
}

/** True for `{{ … }}`: a mapping with a mapping as its key. */
function isTemplate(node: SourceNode): boolean {
  if (node.kind !== 'map' || !isInBrackets(node)) return false;
  const { key } = node.entries[0] ?? {};
  return key?.kind === 'map' && isInBrackets(key);
}

function isQuoted(node: SourceNode): boolean {
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
}

function listHelp({ node, written, tag, key, hasContents }: Mistyped, of: string): string {
  if (tag === '!!map') return 'a list is needed here: add "- " before each item, and indent the other lines of the item';
  if (of in TAKES)
    return `a list is needed here: write it as ${fitsInBrackets(node, written) ? `[${written}], or in a line of its own` : 'an item, in a line of its own'} with "- " before it`;
  if (key === 'append' && tag === '!!bool') {
    if (written === 'false') return 'remove it: a file is appended to only where `append` lists contents';
    const instead = hasContents ? ', and remove `contents`' : '';
    return `write the contents to append below it: \`append: [{inline: …}]\`${instead}`;
  }
  if (CONTENTS.test(of) && node.kind === 'scalar' && !/[\r\n]/.test(written))
    return `a list is needed here: write it as [${inlineOf(node, written)}]`;
  return 'a list of mappings is needed here: write "- key: value" for each item';
}

/** True for a text that keeps its meaning as the only item of a list in brackets. With a comma, several items may be meant. */
function fitsInBrackets(node: SourceNode, written: string): boolean {
  if (node.kind !== 'scalar' || node.properties || !(isQuoted(node) || node.style === 'plain')) return false;
  return written.length < 30 && !/[\r\n,[\]{}]/.test(written);
}

function contentsHelp({ node, written }: Mistyped): string {
  if (/[\r\n]/.test(written)) return 'contents are a mapping: put the text below `inline: |`, in a line of its own and indented further';
  return `contents are a mapping: write it as ${inlineOf(node, written)}`;
}

/** A text as contents: `{inline: "hello"}`. */
function inlineOf(node: SourceNode, written: string): string {
  return `{inline: ${isQuoted(node) ? written : JSON.stringify(scalarText(node) ?? written)}}`;
}

function leafHelp({ node, tag, key }: Mistyped, wanted: string): string {
  if (tag === '!!map' && wanted === 'string') return 'a text is needed here: put quotes around a text with braces or a colon';
  if (tag === '!!seq') return `${TAKES[wanted]} is needed here, not a list`;
  const text = scalarText(node) ?? '';
  const isMode = /mode$/i.test(key) && wanted === 'int';
  if (isQuoted(node) && isMode && /^0?[0-9]+$/.test(text)) return quotedModeHelp(text);
  if (isQuoted(node) && wanted === 'int' && /^-?\d+$/.test(text)) return `write it without quotes: ${text}`;
  if (isQuoted(node) && wanted === 'bool' && /^(?:true|false)$/i.test(text)) return `write it without quotes: ${text.toLowerCase()}`;
  if (wanted === 'bool' && /^[01]$/.test(text)) return `write it as ${text === '1'}`;
  if (isMode) {
    const mode = symbolicMode(text);
    return mode === undefined ? 'a mode is an octal number here, such as 0644' : `a mode is an octal number here: write it as ${mode}`;
  }
  return `${TAKES[wanted]} is needed here`;
}

/** The help for the digits of a mode in quotes. Without the quotes, they must not bring the next fault. */
function quotedModeHelp(text: string): string {
  const digit = /^0/.test(text) ? /[89]/.exec(text)?.[0] : undefined;
  if (digit !== undefined) return `${digit} is not an octal digit: a mode is an octal number here, such as 0644`;
  const octal = octalMeant(Number(text), false) ?? octalMeant(Number(text), true);
  return `write it without quotes: ${/^0/.test(text) ? text : (octal ?? text)}`;
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

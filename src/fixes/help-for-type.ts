import type { Span } from '../tree/source.ts';

/** What a field takes, in words for people. */
const TAKES: Readonly<Record<string, string>> = { string: 'a text', int: 'a number', bool: 'true or false' };

/** What to do about a value of another kind than its field's. */
export function helpForTypeFault(message: string, span: Span, text: string): string | undefined {
  const [, tag, wanted] = /^cannot unmarshal (!!\w+).* into (.+)$/s.exec(message) ?? [];
  if (tag === undefined || wanted === undefined) return undefined;
  const written = text.slice(span.start, span.end);
  if (written.startsWith('{{')) return 'put quotes around it: braces begin a mapping';
  const list = /^list of (.+)$/.exec(wanted)?.[1];
  if (list !== undefined) {
    if (tag === '!!map') return 'a list has to be here: put "- " before each of its items, and indent their other lines below';
    return `a list has to be here: write it as [${written.length < 30 && !/[\r\n,]/.test(written) ? written : '…'}], or in a line of its own with "- " before it`;
  }
  const [, key] = /^([a-z_]+):\S/.exec(written) ?? [];
  if (tag === '!!str' && key !== undefined && !(wanted in TAKES)) return `put a space behind "${key}:"`;
  if (wanted in TAKES) return leafHelp(tag, wanted, written);
  if (tag === '!!seq') return `a mapping has to be here, not a list: leave out the ${written.startsWith('[') ? 'brackets' : '"- "'}`;
  return 'a mapping has to be here: "key: value", one a line';
}

function leafHelp(tag: string, wanted: string, written: string): string {
  const bare = written.replace(/^(["'])(.*)\1$/s, '$2');
  if (bare !== written && wanted === 'int' && /^-?\d+$/.test(bare)) return `write it without quotes: ${bare}`;
  if (bare !== written && wanted === 'bool' && /^(?:true|false)$/i.test(bare)) return `write it without quotes: ${bare.toLowerCase()}`;
  if (tag === '!!map' && wanted === 'string') return 'a text has to be here: put quotes around what has braces or a colon in it';
  if (tag === '!!seq') return `${TAKES[wanted]} has to be here, not a list`;
  return `${TAKES[wanted]} has to be here`;
}

import type { Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import { byCodePoint } from './code-point-order.ts';
import { jsonString } from './json-string.ts';
import { type Plain, type PlainMap, type PlainStruct, plainOf } from './plain.ts';

/** The JSON text of a document, on one line or indented by two spaces, without a final newline. */
export function emitJson(document: Struct, shape: Shape, pretty: boolean): string {
  return writeJson(plainOf(document, shape), pretty);
}

/**
 * True if a text is the JSON text of a document. The JSON text is compared in pieces, up to the first difference, and is never whole in
 * memory.
 */
export function isJsonText(text: string, document: Struct, shape: Shape, pretty: boolean): boolean {
  let offset = 0;
  let isSame = true;
  const rest = writePieces(plainOf(document, shape), pretty, (piece) => {
    isSame = text.startsWith(piece, offset);
    offset += piece.length;
    return isSame;
  });
  return isSame && text.slice(offset) === rest;
}

/** The JSON text of plain data. */
export function writeJson(plain: Plain, pretty: boolean): string {
  return writePieces(plain, pretty, undefined);
}

/** Takes the next piece of a text. Returns false if no more pieces are wanted. */
type TakePiece = (piece: string) => boolean;

/** The least length of a piece, in UTF-16 code units. */
const PIECE = 1 << 16;

/**
 * Writes the JSON text of plain data.
 *
 * @param take gets the text in pieces while it is written. Undefined for the text as a whole
 * @returns the text after the last piece, which is all of it without `take`. It has no meaning once `take` has returned false
 */
function writePieces(plain: Plain, pretty: boolean, take: TakePiece | undefined): string {
  let out = '';
  let isStopped = false;
  const colon = pretty ? ': ' : ':';
  // a key is written again and again, and escaped once
  const keys = new Map<string, string>();
  const keyText = (key: string): string => {
    const cached = keys.get(key);
    if (cached !== undefined) return cached;
    const text = jsonString(key) + colon;
    keys.set(key, text);
    return text;
  };

  const struct = (of: PlainStruct, line: string): void => {
    const inner = pretty ? `${line}  ` : '';
    let before = '{';
    for (const key in of) {
      out += before + inner + keyText(key);
      write(of[key]!, inner);
      before = ',';
    }
    out += before === '{' ? '{}' : `${line}}`;
  };

  const map = (of: PlainMap, line: string): void => {
    const inner = pretty ? `${line}  ` : '';
    let before = '{';
    for (const [key, value] of [...of].sort(([a], [b]) => byCodePoint(a, b))) {
      out += before + inner + keyText(key) + jsonString(value);
      before = ',';
    }
    out += before === '{' ? '{}' : `${line}}`;
  };

  const write = (value: Plain, line: string): void => {
    if (typeof value === 'string') out += jsonString(value);
    else if (typeof value === 'number' || typeof value === 'bigint') out += intText(value);
    else if (typeof value !== 'object' || value === null) out += String(value);
    else if (Array.isArray(value)) {
      const items: readonly Plain[] = value;
      const inner = pretty ? `${line}  ` : '';
      for (let i = 0; i < items.length && !isStopped; i++) {
        out += (i === 0 ? '[' : ',') + inner;
        write(items[i]!, inner);
        if (take && out.length >= PIECE) {
          isStopped = !take(out);
          out = '';
        }
      }
      out += items.length === 0 ? '[]' : `${line}]`;
    } else if (value instanceof Map) map(value, line);
    else struct(value as PlainStruct, line);
  };

  write(plain, pretty ? '\n' : '');
  return out;
}

export function intText(value: number | bigint): string {
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}

import type { Shape } from '../../shape/shape.ts';
import type { Struct } from '../../tree/placed.ts';
import { byCodePoint } from './code-point-order.ts';
import { jsonString } from './json-string.ts';
import { type Plain, plainOf } from './plain.ts';

/** The JSON text of a document, on one line or indented by two spaces, without a final newline. */
export function emitJson(document: Struct, shape: Shape, pretty: boolean): string {
  return writeJson(plainOf(document, shape), pretty);
}

/** The JSON text of plain data. */
export function writeJson(plain: Plain, pretty: boolean): string {
  const parts: string[] = [];
  const colon = pretty ? ': ' : ':';
  // a key is written again and again, and escaped once
  const keys = new Map<string, string>();
  const keyText = (key: string): string => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    const text = jsonString(key) + colon;
    keys.set(key, text);
    return text;
  };

  const entries = (of: Iterable<readonly [string, Plain]>, line: string): void => {
    const inner = pretty ? `${line}  ` : '';
    let before = '{';
    for (const [key, value] of of) {
      parts.push(before, inner, keyText(key));
      write(value, inner);
      before = ',';
    }
    parts.push(before === '{' ? '{}' : `${line}}`);
  };

  const write = (value: Plain, line: string): void => {
    if (typeof value === 'string') parts.push(jsonString(value));
    else if (typeof value === 'number' || typeof value === 'bigint') parts.push(intText(value));
    else if (typeof value !== 'object' || value === null) parts.push(String(value));
    else if (value instanceof Map)
      entries(
        [...value].sort(([a], [b]) => byCodePoint(a, b)),
        line,
      );
    else if (!Array.isArray(value)) entries(Object.entries(value), line);
    else if (value.length === 0) parts.push('[]');
    else {
      const inner = pretty ? `${line}  ` : '';
      let before = '[';
      for (const item of value) {
        parts.push(before, inner);
        write(item, inner);
        before = ',';
      }
      parts.push(`${line}]`);
    }
  };

  write(plain, pretty ? '\n' : '');
  return parts.join('');
}

function intText(value: number | bigint): string {
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}

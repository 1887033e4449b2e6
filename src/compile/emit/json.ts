import type { Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import { byCodePoint } from './code-point-order.ts';
import { jsonString } from './json-string.ts';
import { type Plain, type PlainMap, type PlainStruct, plainOf } from './plain.ts';

/** The JSON text of a document, on one line or indented by two spaces, without a final newline. */
export function emitJson(document: Struct, shape: Shape, pretty: boolean): string {
  return writeJson(plainOf(document, shape), pretty);
}

/** The JSON text of plain data. */
export function writeJson(plain: Plain, pretty: boolean): string {
  let out = '';
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
      for (let i = 0; i < items.length; i++) {
        out += (i === 0 ? '[' : ',') + inner;
        write(items[i]!, inner);
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

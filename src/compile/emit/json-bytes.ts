import { intText } from './json.ts';
import { jsonString } from './json-string.ts';
import type { Plain, PlainStruct } from './plain.ts';

/** The bytes of the JSON text on one line that `writeJson` makes of plain data. The text is not made. */
export function jsonBytes(plain: Plain): number {
  return jsonMeter()(plain);
}

/** Returns what measures several values as `jsonBytes` does. An item of a list that stands in several of them is measured once. */
export function jsonMeter(): (plain: Plain) => number {
  // a key is written again and again, and measured once
  const keys = new Map<string, number>();
  const bytesOfKey = (key: string): number => {
    const bytes = keys.get(key) ?? bytesOfText(key) + ':'.length;
    keys.set(key, bytes);
    return bytes;
  };
  const measured = new Map<Plain, number>();
  const bytesOfItem = (item: Plain): number => {
    const bytes = measured.get(item) ?? bytesOf(item);
    measured.set(item, bytes);
    return bytes;
  };
  const bytesOf = (value: Plain): number => {
    if (typeof value === 'string') return bytesOfText(value);
    if (typeof value === 'number' || typeof value === 'bigint') return intText(value).length;
    if (typeof value !== 'object' || value === null) return String(value).length;
    let bytes = 0;
    let count = 0;
    if (Array.isArray(value)) {
      const items: readonly Plain[] = value;
      for (const item of items) bytes += bytesOfItem(item);
      count = items.length;
    } else if (value instanceof Map) {
      for (const [key, text] of value as ReadonlyMap<string, string>) bytes += bytesOfKey(key) + bytesOfText(text);
      count = value.size;
    } else {
      const struct = value as PlainStruct;
      for (const key in struct) {
        bytes += bytesOfKey(key) + bytesOf(struct[key]!);
        count++;
      }
    }
    // the commas between the parts, and the brackets around them
    return bytes + Math.max(count - 1, 0) + '[]'.length;
  };
  return bytesOfItem;
}

/** What takes more than one byte in JSON: characters that are escaped or not ASCII. */
const LONGER = /[^ !#-%'-;=?-[\]-~]/;

function bytesOfText(text: string): number {
  if (!LONGER.test(text)) return text.length + '""'.length;
  return new TextEncoder().encode(jsonString(text)).length;
}

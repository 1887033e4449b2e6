import { naturally } from './natural-order.ts';
import type { Plain } from './plain.ts';
import { wellFormed } from './well-formed.ts';
import { yamlNumber } from './yaml-number.ts';
import { isSimpleKey, type Scalar, scalar } from './yaml-scalar.ts';

/** Plain data as the YAML that go-yaml writes with an indent of two; ends with a line break. */
export function writeYaml(plain: Plain): string {
  const parts: string[] = [];
  let atLineStart = true;

  const put = (text: string): void => {
    parts.push(text);
    atLineStart = false;
  };
  const newLine = (indent: number): void => {
    if (!atLineStart) parts.push('\n');
    put(' '.repeat(indent));
  };
  const putScalar = ({ text, endsLine }: Scalar): void => {
    parts.push(text);
    atLineStart = endsLine;
  };

  const mapping = (entries: readonly (readonly [string, Plain])[], indent: number, inline: boolean): void => {
    const sorted = entries.map(([key, value]) => [wellFormed(key), value] as const).sort(([a], [b]) => naturally(a, b));
    for (const [at, [key, value]] of sorted.entries()) {
      if (at > 0 || !inline) newLine(indent);
      if (isSimpleKey(key)) {
        put(`${scalar(key, indent + 2).text}:`);
        node(value, indent, false);
      } else {
        put('? ');
        putScalar(scalar(key, indent + 2));
        newLine(indent);
        put(':');
        node(value, indent, true);
      }
    }
  };

  const sequence = (items: readonly Plain[], indent: number, inline: boolean): void => {
    for (const [at, item] of items.entries()) {
      if (at > 0 || !inline) newLine(indent);
      put('-');
      node(item, indent, true);
    }
  };

  /** Writes a value behind its indicator. `inline`: a collection begins on the same line. */
  const node = (value: Plain, indent: number, inline: boolean): void => {
    if (typeof value === 'object' && value !== null) {
      const entries = Array.isArray(value) ? undefined : value instanceof Map ? [...value] : Object.entries(value);
      const size = entries?.length ?? (value as readonly Plain[]).length;
      if (size === 0) {
        put(entries ? ' {}' : ' []');
        return;
      }
      if (inline) put(' ');
      if (entries) mapping(entries, indent + 2, inline);
      else sequence(value as readonly Plain[], indent + 2, inline);
    } else {
      put(' ');
      putScalar(typeof value === 'string' ? scalar(wellFormed(value), indent + 2) : { text: scalarText(value), endsLine: false });
    }
  };

  node(plain, -2, false);
  if (!atLineStart) parts.push('\n');
  return parts.join('');
}

function scalarText(value: number | bigint | boolean | null): string {
  return typeof value === 'number' || typeof value === 'bigint' ? yamlNumber(Number(value)) : String(value);
}

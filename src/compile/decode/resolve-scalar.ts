import { type LeafValue, leafInt } from '../../schema/placed.ts';
import type { ScalarNode } from '../../syntax/source-tree.ts';
import { binaryText } from './binary.ts';
import { isTimestamp } from './timestamp.ts';

/** The tag and the value of a scalar, by its own tag, its quotes and its form. */
export interface Resolution {
  readonly tag: string;
  /** Undefined for values that no field can have: a timestamp, an integer of more than 63 bits. */
  readonly value: LeafValue | null | undefined;
}

/** The reason why a scalar contradicts its own tag. This error ends the reading. */
export interface TagFault {
  readonly message: string;
}

const STR = '!!str';

/** Tags that a plain scalar may get by its form. With any other tag the text stays as it is. */
const BY_LOOKS: ReadonlySet<string> = new Set(['!!bool', '!!int', '!!float', '!!null', '!!timestamp']);

/** Resolves a scalar the way go-yaml does: YAML 1.1 numbers, but of its booleans `true` and `false` only. */
export function resolveScalar({ tag, style, text }: ScalarNode): Resolution | TagFault {
  if (tag === undefined) {
    if (style !== 'plain') return { tag: STR, value: text };
    return text === '<<' ? { tag: '!!merge', value: text } : resolveLooks(text, true);
  }
  if (tag === '!!binary') {
    const value = binaryText(text);
    return value === undefined ? { message: '!!binary value contains invalid base64 data' } : { tag, value };
  }
  if (!BY_LOOKS.has(tag)) return { tag, value: text };
  const resolved = resolveLooks(text, tag === '!!timestamp');
  if (resolved.tag === tag) return resolved;
  if (tag === '!!float' && resolved.tag === '!!int' && resolved.value !== undefined) return { tag, value: resolved.value };
  return { message: `cannot decode ${resolved.tag} \`${text}\` as a ${tag}` };
}

const WORDS: ReadonlyMap<string, Resolution> = new Map(
  (
    [
      ['!!bool', true, ['true', 'True', 'TRUE']],
      ['!!bool', false, ['false', 'False', 'FALSE']],
      ['!!null', null, ['', '~', 'null', 'Null', 'NULL']],
      ['!!float', Number.NaN, ['.nan', '.NaN', '.NAN']],
      ['!!float', Number.POSITIVE_INFINITY, ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF']],
      ['!!float', Number.NEGATIVE_INFINITY, ['-.inf', '-.Inf', '-.INF']],
    ] as const
  ).flatMap(([tag, value, words]) => words.map((word): [string, Resolution] => [word, { tag, value }])),
);

/** Underscores stand between two digits; what else they may not do is looked at apart, since a group that repeats overflows the stack. */
const POINT_FLOAT = /^\.\d[\d_]*(?:[eE][-+]?\d[\d_]*)?$/;
const STRAY_UNDERSCORE = /_(?!\d)/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

function resolveLooks(text: string, mayBeTime: boolean): Resolution {
  return WORDS.get(text) ?? (/^[-+.\d]/.test(text) ? resolveNumber(text, mayBeTime) : undefined) ?? { tag: STR, value: text };
}

/** A number, or a timestamp; undefined for a text. */
function resolveNumber(text: string, mayBeTime: boolean): Resolution | undefined {
  if (text.startsWith('.')) return POINT_FLOAT.test(text) && !STRAY_UNDERSCORE.test(text) ? float(text.replaceAll('_', '')) : undefined;
  if (mayBeTime && isTimestamp(text)) return { tag: '!!timestamp', value: undefined };
  const number = text.replaceAll('_', '');
  return integer(number) ?? (FLOAT.test(number) ? float(number) : undefined);
}

/** A float that does not overflow. */
function float(text: string): Resolution | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { tag: '!!float', value } : undefined;
}

/** Notations of integers; the last two, with the sign in the middle, are go-yaml's own. */
const INTEGERS: readonly (readonly [notation: RegExp, prefix: string])[] = [
  [/^([-+]?)(0|[1-9]\d*)$/, ''],
  [/^([-+]?)0[oO]?([0-7]+)$/, '0o'],
  [/^([-+]?)0[xX]([\da-fA-F]+)$/, '0x'],
  [/^([-+]?)0[bB]([01]+)$/, '0b'],
  [/^0b([-+])([01]+)$/, '0b'],
  [/^0o([-+])([0-7]+)$/, '0o'],
];

function integer(text: string): Resolution | undefined {
  for (const [notation, prefix] of INTEGERS) {
    const [, sign, digits] = notation.exec(text) ?? [];
    if (digits === undefined) continue;
    const significant = digits.replace(/^0+(?=.)/, '');
    if (significant.length > 64) return undefined;
    const magnitude = BigInt(prefix + significant);
    const limit = 1n << 63n;
    if (magnitude < limit || (sign === '-' && magnitude === limit))
      return { tag: '!!int', value: leafInt(sign === '-' ? -magnitude : magnitude) };
    return sign === '' && magnitude < limit * 2n ? { tag: '!!int', value: undefined } : undefined;
  }
  return undefined;
}

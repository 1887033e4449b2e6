import type { LeafValue } from '../schema/placed.ts';

/** One thing that a document says of a subject: the mode of a file, its contents, that a user is in a group. */
export type Fact = FactValue & {
  /** True for a secret: reports say that it differs, and not what it is. */
  readonly isSecret: boolean;
};

export type FactValue =
  | { readonly kind: 'value'; readonly value: LeafValue }
  /** A list in which the order counts, such as mount options. */
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** What a file, a unit or a drop-in holds, unpacked. */
  | { readonly kind: 'contents'; readonly bytes: Uint8Array }
  /** The URL of contents that the machine fetches, and a data URL that cannot be decoded. */
  | { readonly kind: 'fetched'; readonly source: string }
  /** An item of a list in which the order does not count. The name of the fact says which item. */
  | { readonly kind: 'item' };

/** True if both mean the same. */
export function isSameFact(a: FactValue, b: FactValue): boolean {
  if (a.kind === 'value' && b.kind === 'value') return a.value === b.value;
  if (a.kind === 'list' && b.kind === 'list')
    return a.values.length === b.values.length && a.values.every((value, i) => value === b.values[i]);
  if (a.kind === 'contents' && b.kind === 'contents') return isSameBytes(a.bytes, b.bytes);
  if (a.kind === 'fetched' && b.kind === 'fetched') return a.source === b.source;
  return a.kind === 'item' && b.kind === 'item';
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

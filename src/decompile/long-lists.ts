import type { List, Placed } from '../schema/placed.ts';

/** A list that may be long, by the names that it has in a config and in a document. */
export interface LongList {
  readonly section: string;
  readonly name: string;
  /** The field that says which item it is. An item with this field alone is valid. */
  readonly key: string;
  /** The fields of an item of a document that lead to its contents: to a text, or to the URL of a resource. */
  readonly contents: readonly string[];
}

/**
 * Lists whose items become items of the document each by itself, by the type that has them. Only a sugar over the whole document adds to
 * an item, and finds it by its key.
 */
const longLists: Readonly<Record<string, readonly LongList[]>> = {
  Storage: [{ section: 'storage', name: 'files', key: 'path', contents: ['contents', 'source'] }],
  Systemd: [{ section: 'systemd', name: 'units', key: 'name', contents: ['contents'] }],
};

export function longList(type: string, name: string): LongList | undefined {
  return longLists[type]?.find((list) => list.name === name);
}

/** The length of a value in the text that it was read from, in characters. */
export function lengthOf({ origin }: Placed | List): number {
  return origin ? origin.span.end - origin.span.start : 0;
}

import type { Path } from '../text/path.ts';

/** What is being written at a place of a config. */
export interface Context {
  /**
   * `key`: a key of the mapping at `path`, or what begins the block below the key that `path` ends with. `value`: the value at
   * `path`. `item`: the item of a list at `path`, or its first key: a word behind a dash can be either. The numbers of items in the
   * path say that they are items, and not which.
   */
  readonly kind: 'key' | 'value' | 'item';
  readonly path: Path;
  /** In brackets only: the keys that are written before the place in the innermost braces; none in a list. */
  readonly keysBefore?: readonly string[] | undefined;
}

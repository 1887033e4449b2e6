import type { Location } from '../text/source.ts';
import type { DecodedPart } from './decode-part.ts';
import type { Include } from './header.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { Scope } from './value.ts';

/** A part while it is composed. */
export interface PartNode {
  readonly loaded: LoadedFile;
  readonly scope: Scope;
  readonly base: string;
  readonly decoded: DecodedPart;
  readonly includedFrom: Location[];
  /** Its own members and those of all that it includes. */
  readonly closure: ReadonlySet<number>;
  /** Its entries, with the members that they bring. */
  readonly entries: readonly { readonly include: Include; readonly closure: ReadonlySet<number> }[];
}

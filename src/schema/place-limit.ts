import type { Finding } from '../diagnostics/diagnose.ts';

/** Limits that a variant sets on the value at one path of a config, in addition to the facts of the field. */
export interface PlaceLimit {
  /** The only value that is accepted. */
  readonly only?: Finding & { readonly value: string };
  /** Values that are refused. */
  readonly refused?: readonly (Finding & { readonly value: string })[];
  /** The only URL scheme that is accepted. */
  readonly scheme?: Finding & { readonly name: string };
  /** The only bits of a number that may be set. */
  readonly bits?: Finding & { readonly mask: number };
}

/** Limits by dotted path in the config, without indices: `passwd.users.name`. */
export type PlaceLimits = Readonly<Record<string, PlaceLimit>>;

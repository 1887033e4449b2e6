/** Limits that a variant sets on the value at one path of a config, in addition to the facts of the field. */
export interface PlaceLimit {
  /** The only value that is accepted. */
  readonly only?: Refusal & { readonly value: string };
  /** Values that are refused. */
  readonly refused?: readonly (Refusal & { readonly value: string })[];
  /** The only URL scheme that is accepted. */
  readonly scheme?: Refusal & { readonly name: string };
  /** The only bits of a number that may be set. */
  readonly bits?: Refusal & { readonly mask: number };
}

/** The code and message of the finding about a refused value. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Limits by dotted path in the config, without indices: `passwd.users.name`. */
export type PlaceLimits = Readonly<Record<string, PlaceLimit>>;

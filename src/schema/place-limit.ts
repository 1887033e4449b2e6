/** What a variant takes at one place of a config, beyond what every field of the type takes. */
export interface PlaceLimit {
  /** The only value that there may be. */
  readonly only?: Refusal & { readonly value: string };
  /** Values that are refused. */
  readonly refused?: readonly (Refusal & { readonly value: string })[];
  /** The scheme of the URLs that there may be. */
  readonly scheme?: Refusal & { readonly name: string };
  /** The bits of a number that may be set. */
  readonly bits?: Refusal & { readonly mask: number };
}

/** The finding about a value that is refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Limits by the dotted path in the config, without indices: `passwd.users.name`. */
export type PlaceLimits = Readonly<Record<string, PlaceLimit>>;

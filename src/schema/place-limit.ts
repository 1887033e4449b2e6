import type { Finding } from '../diagnostics/diagnose.ts';

/** What a variant takes at one place of a config, beyond what every field of the type takes. */
export interface PlaceLimit {
  /** The only value that there may be. */
  readonly only?: Finding & { readonly value: string };
  /** Values that are refused. */
  readonly refused?: readonly (Finding & { readonly value: string })[];
  /** The scheme of the URLs that there may be. */
  readonly scheme?: Finding & { readonly name: string };
  /** The bits of a number that may be set. */
  readonly bits?: Finding & { readonly mask: number };
}

/** Limits by dotted path in the config, without indices: `passwd.users.name`. */
export type PlaceLimits = Readonly<Record<string, PlaceLimit>>;

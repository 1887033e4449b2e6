/** The fields of the document that a variant refuses, by dotted path without indices (`storage.luks.clevis`). */
export type Forbids = Readonly<Record<string, Forbidden>>;

export interface Forbidden {
  readonly message: string;
  /** True: an optional field that is set to its zero value is accepted, because sugars set an empty `compression`. */
  readonly ignoreZero?: boolean;
}

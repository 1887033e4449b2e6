/** Fields of the document that a variant refuses, by their dotted path without indices (`storage.luks.clevis`), and why. */
export type Forbids = Readonly<Record<string, Forbidden>>;

export interface Forbidden {
  readonly message: string;
  /** True: an optional field that is set to its zero value is let pass (sugar sets an empty `compression`). */
  readonly ignoreZero?: boolean;
}

import type { Source, Span } from '../text/source.ts';

/** The value of a variable: a text, an integer, true or false, or a list of texts. */
export type VariableValue = string | number | bigint | boolean | readonly string[];

export const variableTypes = ['string', 'integer', 'boolean', 'list'] as const;
export type VariableType = (typeof variableTypes)[number];

export const variableFormats = ['hostname', 'ipv4', 'ipv6', 'cidr', 'mac', 'url', 'path', 'name'] as const;
export type VariableFormat = (typeof variableFormats)[number];

/** The types for which a key of a declaration means something. The other keys are for all types. */
export const typesOfKey: Readonly<Record<string, readonly VariableType[]>> = {
  format: ['string', 'list'],
  min: ['integer'],
  max: ['integer'],
  multiline: ['string', 'list'],
};

/** A variable as the header of a file declares it. */
export interface Declaration {
  readonly name: string;
  readonly type: VariableType;
  /** Undefined if a value must be given. */
  readonly default?: VariableValue | undefined;
  /** True if the declaration has a default that cannot be read: that is reported, and a missing value is not. */
  readonly hasBadDefault?: boolean | undefined;
  readonly description?: string | undefined;
  /** The allowed values; for a list, the allowed items. */
  readonly oneOf?: readonly VariableValue[] | undefined;
  readonly format?: VariableFormat | undefined;
  /** Limits of an integer. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** True if texts may have line breaks and tabs. */
  readonly multiline: boolean;
  readonly secret: boolean;
  /** The places of its default and of its allowed values. */
  readonly valueSpans: readonly Span[];
  /** The environment variable that gives it a value. */
  readonly env?: string | undefined;
  /** The local file that gives it a value. */
  readonly file?: string | undefined;
  readonly source: Source;
  /** The place of its name. */
  readonly span: Span;
}

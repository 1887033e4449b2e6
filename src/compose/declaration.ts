import type { Source, Span } from '../text/source.ts';

/** What a variable holds: a text, an integer, a truth, or a list of texts. */
export type VariableValue = string | number | bigint | boolean | readonly string[];

export const variableTypes = ['string', 'integer', 'boolean', 'list'] as const;
export type VariableType = (typeof variableTypes)[number];

export const variableFormats = ['hostname', 'ipv4', 'ipv6', 'cidr', 'mac', 'url', 'path', 'name'] as const;
export type VariableFormat = (typeof variableFormats)[number];

/** A variable as the header of a file declares it. */
export interface Declaration {
  readonly name: string;
  readonly type: VariableType;
  /** Undefined where a value must be given. */
  readonly default?: VariableValue | undefined;
  readonly description?: string | undefined;
  /** The values that it may have; of a list, what its items may be. */
  readonly oneOf?: readonly VariableValue[] | undefined;
  readonly format?: VariableFormat | undefined;
  /** Limits of an integer. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whether texts may have line breaks and tabs. */
  readonly multiline: boolean;
  readonly secret: boolean;
  /** The environment variable that gives it a value. */
  readonly env?: string | undefined;
  /** The local file that gives it a value. */
  readonly file?: string | undefined;
  readonly source: Source;
  /** Where its name stands. */
  readonly span: Span;
}

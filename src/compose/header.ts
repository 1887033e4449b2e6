import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source, Span } from '../text/source.ts';
import type { Declaration, VariableValue } from './declaration.ts';

/** A value in a header or an instances file, with the name of its variable. */
export interface Given {
  readonly name: string;
  /** The place of the name. */
  readonly key: Span;
  readonly node: SourceNode;
}

/** A condition of an include: the variable has one of these values. */
export interface Condition {
  readonly name: string;
  readonly key: Span;
  readonly values: readonly { readonly value: VariableValue; readonly span: Span }[];
}

/** An entry of `include`. */
export interface Include {
  readonly file: string;
  /** The place of the name of the file. */
  readonly span: Span;
  readonly vars: readonly Given[];
  readonly when: readonly Condition[];
  readonly filesDir?: { readonly dir: string; readonly span: Span } | undefined;
  /** True if its parts override the parts of the entries before it. */
  readonly override: boolean;
}

/** The values of one instance, by its key. */
export interface Instance {
  readonly key: string;
  readonly span: Span;
  readonly source: Source;
  readonly values: readonly Given[];
  /** The names of all variables that this instance or another one of the file sets. */
  readonly namesOfAll: ReadonlySet<string>;
}

/** The header of a file. */
export interface Header {
  readonly source: Source;
  readonly vars: ReadonlyMap<string, Declaration>;
  readonly include: readonly Include[];
  /** The instances, or the name of the YAML file that contains them; undefined if there are none. */
  readonly instances?: readonly Instance[] | { readonly file: string; readonly span: Span } | undefined;
  readonly output?: SourceNode | undefined;
  readonly filesDir?: { readonly dir: string; readonly span: Span } | undefined;
  /** Globs of local files in which references are replaced. */
  readonly render: readonly { readonly glob: string; readonly span: Span }[];
}

/** The greatest number of instances of a file. */
export const MOST_INSTANCES = 1024;

export const emptyHeader = (source: Source): Header => ({ source, vars: new Map(), include: [], render: [] });

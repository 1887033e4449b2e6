import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source, Span } from '../text/source.ts';
import type { Declaration, VariableValue } from './declaration.ts';

/** A value that someone wrote, by the name of its variable. */
export interface Given {
  readonly name: string;
  /** Where the name stands. */
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
  /** Where the name of the file stands. */
  readonly span: Span;
  readonly vars: readonly Given[];
  readonly when: readonly Condition[];
  readonly filesDir?: { readonly dir: string; readonly span: Span } | undefined;
  /** Whether what it brings overrides what entries before it bring. */
  readonly override: boolean;
}

/** The values of one instance, by its key. */
export interface Instance {
  readonly key: string;
  readonly span: Span;
  readonly source: Source;
  readonly values: readonly Given[];
}

/** What the header of a file says. */
export interface Header {
  readonly source: Source;
  readonly vars: ReadonlyMap<string, Declaration>;
  readonly include: readonly Include[];
  /** Undefined where there are none; the name of a YAML file that has them. */
  readonly instances?: readonly Instance[] | { readonly file: string; readonly span: Span } | undefined;
  readonly output?: SourceNode | undefined;
  readonly filesDir?: { readonly dir: string; readonly span: Span } | undefined;
  /** Globs of local files in which references are replaced. */
  readonly render: readonly { readonly glob: string; readonly span: Span }[];
}

/** A file has so many instances at most. */
export const MOST_INSTANCES = 1024;

export const emptyHeader = (source: Source): Header => ({ source, vars: new Map(), include: [], render: [] });

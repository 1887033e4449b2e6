import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';

/** A Butane config that could be read, and what a lint can use. */
export interface Linting {
  readonly source: Source;
  readonly root: SourceNode;
  readonly config: Struct;
  readonly spec: Spec;
  readonly files: LocalFiles | undefined;
}

/**
 * Looks for a problem that upstream does not report. If the machine still boots and does what the config says, the severity is at
 * most a warning.
 */
export type Lint = (at: Linting) => readonly Diagnostic[];

import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';

/** A Butane config that could be read. */
export interface Linting {
  readonly source: Source;
  readonly root: SourceNode;
  readonly config: Struct;
  readonly spec: Spec;
  readonly files: LocalFiles | undefined;
}

/** What `butane check` looks for and upstream does not. What Ignition would take without harm is a warning at most. */
export type Lint = (at: Linting) => readonly Diagnostic[];

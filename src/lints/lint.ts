import type { LocalFiles } from '../phases/3-desugar/pass.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Spec } from '../spec/spec.ts';
import type { Struct } from '../tree/placed.ts';
import type { Source } from '../tree/source.ts';
import type { SourceNode } from '../tree/source-tree.ts';

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

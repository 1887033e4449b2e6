import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { Location, Source } from '../text/source.ts';
import type { DecodedConfig } from './decode-part.ts';

/** A part of a composed config: a file together with its values. */
export interface Part {
  readonly source: Source;
  /** Its configs. The first one has the source of the part; the source of another one is its copy. */
  readonly configs: readonly DecodedConfig[];
  /** The entries that include it; none for a root. */
  readonly includedFrom: readonly Location[];
}

/** A config that was composed, for one instance where its file has some. */
export interface Composition {
  /** The file that was named. */
  readonly root: Source;
  /** The key of the instance. */
  readonly instance?: string | undefined;
  /** What the file says its output is called, without an extension. */
  readonly output?: string | undefined;
  /** What is wrong with the files and their values, and what merging found. */
  readonly report: readonly Diagnostic[];
  /** The merged config. Absent where too much is wrong for one. */
  readonly config?: { readonly spec: Spec; readonly config: Struct } | undefined;
  /** The root first, then the others in the order of their merging. */
  readonly parts: readonly Part[];
  /** Places whose values are not known: what depends on them says nothing. */
  readonly unknown: readonly Location[];
  /** Where secrets are written. */
  readonly secretPlaces: readonly Location[];
  /** The secrets themselves: no message shows them. */
  readonly secrets: readonly string[];
  /** True where the config has a secret in it. */
  readonly usesSecret: boolean;
  /** Paths of the host that it depends on, but for local files that it embeds. */
  readonly reads: ReadonlySet<string>;
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { Location, Source } from '../text/source.ts';
import type { DecodedConfig } from './decode-part.ts';

/** A part of a composed config: a file together with its values. */
export interface Part {
  readonly source: Source;
  /** Its configs. The first one has the source of the part; each other one has a copy of it. */
  readonly configs: readonly DecodedConfig[];
  /** The entries that include it; none for a root. */
  readonly includedFrom: readonly Location[];
}

/** A composed config. If its file has instances, it is that of one instance. */
export interface Composition {
  /** The file that the caller named. */
  readonly root: Source;
  /** The key of the instance. */
  readonly instance?: string | undefined;
  /** The name that the header gives to the output, without an extension. */
  readonly output?: string | undefined;
  /** The diagnostics about the files, their values and the merge. */
  readonly report: readonly Diagnostic[];
  /** The merged config. Absent if errors prevent it. */
  readonly config?: { readonly spec: Spec; readonly config: Struct } | undefined;
  /** The root first, then the others in the order of their merging. */
  readonly parts: readonly Part[];
  /** Places with unknown values. Diagnostics that depend on them are left out. */
  readonly unknown: readonly Location[];
  /** The places in headers that contain values of secrets, of all instances. */
  readonly secretPlaces: readonly Location[];
  /** The values of all secrets. No message may show them. */
  readonly secrets: readonly string[];
  /** True if the config contains a secret. */
  readonly usesSecret: boolean;
  /** The paths of all files that it depends on, without the local files that it embeds. */
  readonly reads: ReadonlySet<string>;
}

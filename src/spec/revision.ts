import type { Forbids } from '../schema/forbids.ts';
import type { ShapeDelta } from '../schema/layer.ts';
import type { PlaceLimits } from '../schema/place-limit.ts';
import type { DocumentSugar, StructSugar } from './sugar.ts';

/** The changes of one revision of one family: base, fcos, flatcar, openshift, r4e or fiot. */
export interface Revision {
  /** The name of the layer. The ranges of rules name layers. */
  readonly name: string;
  /** The previous revision of the family. */
  readonly on?: Revision;
  /** For a base revision, the Ignition version of its output. The revision derives its shape from that version. */
  readonly ignition?: string;
  /** Fields that the Ignition shape does not have, in snake_case. */
  readonly shape?: ShapeDelta;
  /** Sugars by the type that they complete. The sugar of a later revision replaces that of an earlier one. */
  readonly sugars?: Readonly<Record<string, StructSugar>>;
  /** Passes over the whole document by name, in order. A later revision can replace the pass of a name; `null` removes it. */
  readonly passes?: Readonly<Record<string, DocumentSugar | null>>;
  /** Fields of the Ignition document that are refused. `null` allows a field again. */
  readonly forbids?: Readonly<Record<string, Forbids[string] | null>>;
  /** Limits of the values at paths of the config. The limit of a later revision replaces that of an earlier one. */
  readonly limits?: PlaceLimits;
  /** Whether contents may be compressed to make the output shorter. */
  readonly compress?: boolean;
  /** True: the document is wrapped in a MachineConfig. */
  readonly machineConfig?: boolean;
}

/** The next revision of a family, with its changes. */
export function revise(on: Revision, name: string, changes: Omit<Revision, 'name' | 'on'>): Revision {
  return { ...changes, name, on };
}

/** A revision and all previous revisions of its family, oldest first. */
export function history(revision: Revision): readonly Revision[] {
  return revision.on ? [...history(revision.on), revision] : [revision];
}

import type { Forbids } from '../schema/forbids.ts';
import type { ShapeDelta } from '../schema/layer.ts';
import type { PlaceLimits } from '../schema/place-limit.ts';
import type { DocumentSugar, StructSugar } from './sugar.ts';

/** What is new in one revision of one family: base, fcos, flatcar, openshift, r4e, fiot. */
export interface Revision {
  /** Rules say since and until which layer they hold. */
  readonly name: string;
  /** The revision it builds on. */
  readonly on?: Revision;
  /** Base revisions: the Ignition version they make, whose shape they derive theirs from. */
  readonly ignition?: string;
  /** Fields that the Ignition shape does not have, in snake_case. */
  readonly shape?: ShapeDelta;
  /** Sugars by the type they complete; a later revision's takes the place of an earlier one's. */
  readonly sugars?: Readonly<Record<string, StructSugar>>;
  /** Passes over the whole document by name, in order; a later revision's takes the place of one with its name. `null` ends one. */
  readonly passes?: Readonly<Record<string, DocumentSugar | null>>;
  /** Fields of the Ignition document that are refused; `null` allows one again. */
  readonly forbids?: Readonly<Record<string, Forbids[string] | null>>;
  /** What the values at a path of the config may be; a later revision's limit takes the place of an earlier one's. */
  readonly limits?: PlaceLimits;
  /** Whether contents may be compressed to make them shorter. */
  readonly compress?: boolean;
  /** True: the document is wrapped in a MachineConfig. */
  readonly machineConfig?: boolean;
}

/** The next revision of a family: what it adds to the one before. */
export function revise(on: Revision, name: string, what: Omit<Revision, 'name' | 'on'>): Revision {
  return { ...what, name, on };
}

/** A revision and all it builds on, oldest first. */
export function history(revision: Revision): readonly Revision[] {
  return revision.on ? [...history(revision.on), revision] : [revision];
}

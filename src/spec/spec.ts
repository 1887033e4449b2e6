import { type IgnitionVersion, ignitionDelta, ignitionVersion } from '../ignition/versions.ts';
import type { Forbids } from '../schema/forbids.ts';
import { applyDelta, checkRefs, emptyShape } from '../schema/layer.ts';
import type { PlaceLimits } from '../schema/place-limit.ts';
import type { Shape } from '../schema/shape.ts';
import { snakeDelta } from './derive.ts';
import { history, type Revision } from './revision.ts';
import type { DocumentSugar, StructSugar } from './sugar.ts';
import type { Row } from './versions.ts';

/** A folded version: all that its revisions say, stacked. The phases are handed one of these. */
export interface Spec {
  readonly variant: string;
  readonly version: string;
  readonly shape: Shape;
  readonly ignition: IgnitionVersion;
  /** The names of all revisions below it, of Butane and of Ignition: rules say since and until which they hold. */
  readonly layers: readonly string[];
  readonly sugars: Readonly<Record<string, StructSugar>>;
  readonly passes: readonly DocumentSugar[];
  readonly forbids: Forbids;
  readonly limits: PlaceLimits;
  readonly compress: boolean;
  readonly machineConfig: boolean;
}

/** Stacks the revisions of a row. */
export function foldSpec({ variant, version, stack }: Row): Spec {
  const name = `${variant} ${version}`;
  const revisions = stack.flatMap(history);
  const made = revisions.findLast((revision) => revision.ignition !== undefined)?.ignition;
  const ignition = made === undefined ? undefined : ignitionVersion(made);
  if (!ignition) throw new Error(`spec ${name}: no base revision names an Ignition version`);
  const layers = [...ignition.layers, ...revisions.map((revision) => revision.name)];
  return {
    variant,
    version,
    shape: { ...checkRefs(revisions.reduce(stackShape, emptyShape('Config')), name), layers },
    ignition,
    layers,
    sugars: stackRecords(revisions, (revision) => revision.sugars),
    passes: Object.values(stackRecords(revisions, (revision) => revision.passes)),
    forbids: stackRecords(revisions, (revision) => revision.forbids),
    limits: stackRecords(revisions, (revision) => revision.limits),
    compress: revisions.findLast((revision) => revision.compress !== undefined)?.compress ?? true,
    machineConfig: revisions.some((revision) => revision.machineConfig === true),
  };
}

function stackShape(below: Shape, revision: Revision): Shape {
  const derived = revision.ignition === undefined ? below : applyDelta(below, revision.name, snakeDelta(ignitionDelta(revision.ignition)));
  return revision.shape ? applyDelta(derived, revision.name, revision.shape) : derived;
}

/** Lays records over each other, in order; `null` takes an entry away. */
function stackRecords<T>(
  revisions: readonly Revision[],
  of: (revision: Revision) => Readonly<Record<string, T | null>> | undefined,
): Readonly<Record<string, T>> {
  const stacked = new Map<string, T>();
  for (const revision of revisions) {
    for (const [name, value] of Object.entries(of(revision) ?? {})) {
      if (value === null) stacked.delete(name);
      else stacked.set(name, value);
    }
  }
  return Object.fromEntries(stacked);
}

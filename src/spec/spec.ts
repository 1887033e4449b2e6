import { type IgnitionVersion, ignitionDelta, ignitionVersion } from '../ignition/versions.ts';
import type { Forbids } from '../schema/forbids.ts';
import { applyDelta, checkRefs, emptyShape } from '../schema/layer.ts';
import type { PlaceLimits } from '../schema/place-limit.ts';
import type { Shape } from '../schema/shape.ts';
import { snakeDelta } from './derive.ts';
import { history, type Revision } from './revision.ts';
import type { DocumentSugar, StructSugar } from './sugar.ts';
import type { Row } from './versions.ts';

/** A folded version: all changes of its revisions, applied in order. The phases get a spec as an argument. */
export interface Spec {
  readonly variant: string;
  readonly version: string;
  readonly shape: Shape;
  readonly ignition: IgnitionVersion;
  /** The names of all its layers, of Ignition and of Butane. The ranges of rules name layers. */
  readonly layers: readonly string[];
  readonly sugars: Readonly<Record<string, StructSugar>>;
  readonly passes: readonly DocumentSugar[];
  readonly forbids: Forbids;
  readonly limits: PlaceLimits;
  readonly compress: boolean;
  readonly machineConfig: boolean;
}

const specs = new WeakMap<Row, Spec>();

/** The spec of a row. Its revisions are folded at the first call. */
export function foldSpec(row: Row): Spec {
  const spec = specs.get(row) ?? foldRevisions(row);
  specs.set(row, spec);
  return spec;
}

function foldRevisions({ variant, version, stack }: Row): Spec {
  const name = `${variant} ${version}`;
  const revisions = stack.flatMap(history);
  const target = revisions.findLast((revision) => revision.ignition !== undefined)?.ignition;
  const ignition = target === undefined ? undefined : ignitionVersion(target);
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

/** Merges one record of each revision, in order. A later entry replaces an earlier one; `null` removes it. */
function stackRecords<T>(
  revisions: readonly Revision[],
  recordOf: (revision: Revision) => Readonly<Record<string, T | null>> | undefined,
): Readonly<Record<string, T>> {
  const stacked = new Map<string, T>();
  for (const revision of revisions) {
    for (const [name, value] of Object.entries(recordOf(revision) ?? {})) {
      if (value === null) stacked.delete(name);
      else stacked.set(name, value);
    }
  }
  return Object.fromEntries(stacked);
}

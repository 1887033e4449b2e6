import { applyDelta, checkRefs, emptyShape, type ShapeDelta } from '../schema/layer.ts';
import type { Shape } from '../schema/shape.ts';
import {
  ignition_3_0,
  ignition_3_1,
  ignition_3_2,
  ignition_3_3,
  ignition_3_4,
  ignition_3_5,
  ignition_3_6,
  ignition_3_7,
} from './shapes.ts';

/** One version of the Ignition spec. `layers` has its layer and those of all older versions; the ranges of rules name layers. */
export interface IgnitionVersion {
  readonly version: string;
  readonly layers: readonly string[];
  readonly shape: Shape;
}

/** One row for each version, oldest first: its layer, and its changes of the shape. */
const rows: readonly (readonly [version: string, layer: string, delta: ShapeDelta])[] = [
  ['3.0.0', 'ignition_3_0', ignition_3_0],
  ['3.1.0', 'ignition_3_1', ignition_3_1],
  ['3.2.0', 'ignition_3_2', ignition_3_2],
  ['3.3.0', 'ignition_3_3', ignition_3_3],
  ['3.4.0', 'ignition_3_4', ignition_3_4],
  ['3.5.0', 'ignition_3_5', ignition_3_5],
  ['3.6.0', 'ignition_3_6', ignition_3_6],
  ['3.7.0-experimental', 'ignition_3_7', ignition_3_7],
];

/** Every version of the spec that configs may name, oldest first. */
export const ignitionVersions: readonly string[] = rows.map(([version]) => version);

const folded = new Map<string, IgnitionVersion>();

/** A version by its number; undefined if it does not exist. Its shape is folded at the first call. */
export function ignitionVersion(version: string): IgnitionVersion | undefined {
  const ignition = folded.get(version) ?? foldVersion(version);
  if (ignition) folded.set(version, ignition);
  return ignition;
}

function foldVersion(version: string): IgnitionVersion | undefined {
  const last = rows.findIndex(([candidate]) => candidate === version);
  if (last < 0) return undefined;
  const stack = rows.slice(0, last + 1);
  const shape = stack.reduce((below, [, layer, delta]) => applyDelta(below, layer, delta), emptyShape('Config'));
  return { version, layers: stack.map(([, layer]) => layer), shape: checkRefs(shape, version) };
}

/** The changes of the shape in one version. Throws if the version does not exist. */
export function ignitionDelta(version: string): ShapeDelta {
  const row = rows.find(([candidate]) => candidate === version);
  if (!row) throw new Error(`ignition: no version ${version}`);
  return row[2];
}

import { ignitionVersion, ignitionVersions } from '../src/ignition/versions.ts';
import { foldSpec } from '../src/spec/spec.ts';
import { rows, versionsOf } from '../src/spec/versions.ts';

/*
 * Versions by what they have. A test about something new names its layer: the version that brings it may still be experimental,
 * and is called otherwise once it is stable.
 */

/** The first version of a variant that has a layer. */
export function firstVersionWith(variant: string, layer: string): string {
  const row = rows.find((one) => one.variant === variant && foldSpec(one).layers.includes(layer));
  if (!row) throw new Error(`no version of ${variant} has the layer ${layer}`);
  return row.version;
}

/** The first version of Ignition that has a layer. */
export function firstIgnitionWith(layer: string): string {
  const version = ignitionVersions.find((one) => ignitionVersion(one)?.layers.includes(layer));
  if (version === undefined) throw new Error(`no version of Ignition has the layer ${layer}`);
  return version;
}

/** The newest version of a variant, experimental or not. */
export function newestOf(variant: string): string {
  return versionsOf(variant).at(-1)!;
}

/** The newest stable version of a variant. */
export function newestStableOf(variant: string): string {
  return versionsOf(variant).findLast((version) => !version.includes('-'))!;
}

/** The experimental version of a variant. */
export function experimentalOf(variant: string): string {
  return versionsOf(variant).findLast((version) => version.includes('-'))!;
}

export const newestIgnition = ignitionVersions.at(-1)!;

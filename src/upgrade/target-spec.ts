import { versionMeant } from '../spec/header-words.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { findRow, newestStable, rows, versionsOf } from '../spec/versions.ts';

/**
 * The version that a config is to have: the one that is asked for, or the newest stable one. A config whose version is newer than
 * every stable one keeps its version unless another one is asked for.
 */
export function targetSpec(spec: Spec, to: string | undefined): Spec | { readonly fault: string } {
  const { variant, version } = spec;
  if (to === undefined) return isOlder(variant, version, newestStable(variant)) ? foldSpec(findRow(variant, newestStable(variant))!) : spec;
  if (to === version) return spec;
  const row = findRow(variant, to);
  return row ? foldSpec(row) : { fault: `${variant} has no version ${to}: ${versionMeant(variant, to).help}` };
}

/** True if the first of two versions of a variant is the older one. */
export function isOlder(variant: string, a: string, b: string): boolean {
  const versions = versionsOf(variant);
  return versions.indexOf(a) < versions.indexOf(b);
}

/** The versions after one and up to the other of a variant, in the order from the first to the second. */
export function versionsOnTheWay(variant: string, from: string, to: string): readonly string[] {
  const versions = versionsOf(variant);
  const [start, end] = [versions.indexOf(from), versions.indexOf(to)];
  return start <= end ? versions.slice(start + 1, end + 1) : versions.slice(end, start).reverse();
}

/** The first version of a variant that is built on a layer. */
export function firstVersionWith(variant: string, layer: string): string {
  const row = rows.find((one) => one.variant === variant && foldSpec(one).layers.includes(layer));
  if (!row) throw new Error(`upgrade: no version of ${variant} has the layer ${layer}`);
  return row.version;
}

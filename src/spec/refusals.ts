import { snakePath } from './derive.ts';
import { above, below, placesOf } from './places.ts';
import type { Spec } from './spec.ts';
import { documentExpansions, structExpansions } from './sugar.ts';

/**
 * What a version refuses to have set, by the path in a config, and why in upstream's words. What lies below is refused with it. Sugar
 * is refused where the version refuses what it always becomes.
 */
export function refusals(spec: Spec): ReadonlyMap<string, string> {
  const own = new Map(Object.entries(spec.forbids).map(([path, { message }]) => [snakePath(path), message]));
  const refused = new Map(own);
  if (own.size === 0) return refused;
  for (const [path, makes] of sugarOf(spec)) {
    const reason = makes.map((made) => refusalOf(own, made)).find((message) => message !== undefined);
    if (reason !== undefined && refusalOf(refused, path) === undefined) refused.set(path, reason);
  }
  return refused;
}

/** The sugar of a version by its path, and the paths of what it always becomes, all by Butane's names. */
function sugarOf({ passes, shape, sugars }: Spec): ReadonlyMap<string, readonly string[]> {
  const becomes = new Map<string, readonly string[]>();
  const places = placesOf(shape);
  // trees came with few fields, and a later version completed them
  const expansions = passes.flatMap(({ name }) => documentExpansions[name]).filter(({ field }) => places.has(field));
  for (const { field, makes } of expansions) becomes.set(field, makes.map(snakePath));
  for (const { path, type, name } of places.values()) {
    const sugar = sugars[type];
    const expansion = sugar && structExpansions[sugar].find(({ field }) => field === name);
    if (expansion)
      becomes.set(
        path,
        expansion.makes.map((made) => below(above(path), snakePath(made))),
      );
  }
  return becomes;
}

/** Why a version refuses the field at a path, or undefined where it does not. */
export function refusalOf(refused: ReadonlyMap<string, string>, path: string): string | undefined {
  const steps = path.split('.');
  for (let length = 1; length <= steps.length; length++) {
    const reason = refused.get(steps.slice(0, length).join('.'));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

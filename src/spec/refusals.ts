import { diagnose } from '../diagnostics/diagnose.ts';
import { snakePath } from './derive.ts';
import { documentExpansions, structExpansions } from './expansions.ts';
import { above, below, placesOf } from './places.ts';
import type { Spec } from './spec.ts';

/**
 * The fields that a version refuses: their paths in a config, with upstream's message. All fields below such a path are refused too.
 * A sugar is refused if the version refuses a field that the sugar always sets.
 */
export function refusals(spec: Spec): ReadonlyMap<string, string> {
  const forbidden = new Map(
    Object.entries(spec.forbids).map(([path, { reason }]) => [snakePath(path), diagnose('config/forbidden-field', reason).message]),
  );
  const refused = new Map(forbidden);
  if (forbidden.size === 0) return refused;
  for (const [path, targets] of sugarTargets(spec)) {
    const reason = targets.map((target) => refusalOf(forbidden, target)).find((message) => message !== undefined);
    if (reason !== undefined && refusalOf(refused, path) === undefined) refused.set(path, reason);
  }
  return refused;
}

/** The sugar fields of a version: their paths, with the paths of the fields that they always set, all under Butane's names. */
function sugarTargets({ passes, shape, sugars }: Spec): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  const places = placesOf(shape);
  // Some fields of a sugar came in a later version than the sugar, such as `user` of trees.
  const expansions = passes.flatMap(({ name }) => documentExpansions[name]).filter(({ field }) => places.has(field));
  for (const { field, makes } of expansions) targets.set(field, makes.map(snakePath));
  for (const { path, type, name } of places.values()) {
    const sugar = sugars[type];
    const expansion = sugar && structExpansions[sugar].find(({ field }) => field === name);
    if (expansion)
      targets.set(
        path,
        expansion.makes.map((target) => below(above(path), snakePath(target))),
      );
  }
  return targets;
}

/** The message with which a version refuses the field at a path; undefined if it accepts the field. */
export function refusalOf(refused: ReadonlyMap<string, string>, path: string): string | undefined {
  const steps = path.split('.');
  for (let length = 1; length <= steps.length; length++) {
    const reason = refused.get(steps.slice(0, length).join('.'));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

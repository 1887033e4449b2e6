import { describe } from '../../src/reference/describe.ts';
import { kindWords } from '../../src/reference/kind-words.ts';
import { above, type Place, placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import type { Spec } from '../../src/spec/spec.ts';

/** A difference between two versions, in a field or in the whole output. */
export interface Change {
  /** The paths of the field; empty for the output. */
  readonly paths: readonly string[];
  readonly what: string;
}

/** The changes of a version since the previous one, as a user sees them. */
export function versionChanges(before: Spec, after: Spec): Change[] {
  const [usableBefore, usableAfter] = [usable(before), usable(after)];
  const placesBefore = placesOf(before.shape);
  const placesAfter = placesOf(after.shape);
  const refused = refusals(after);
  const changes: Change[] = [];
  if (before.ignition.version !== after.ignition.version) {
    changes.push({ paths: [], what: `The Ignition version is ${after.ignition.version}; before it was ${before.ignition.version}.` });
  }
  if (before.compress !== after.compress) {
    changes.push({
      paths: [],
      what: `Contents are ${after.compress ? 'compressed if that makes the config shorter' : 'no longer compressed'}.`,
    });
  }
  for (const [path, place] of usableAfter) {
    const placeBefore = usableBefore.get(path);
    // The fields of a new struct are not listed.
    if (placeBefore) changes.push(...fieldChanges(placeBefore, place));
    else if (!usableAfter.has(above(path)) || usableBefore.has(above(path)))
      changes.push({ paths: [path], what: `${placesBefore.has(path) ? 'No longer refused' : 'New'}. ${summary(place, after)}` });
  }
  for (const path of usableBefore.keys()) {
    if (usableAfter.has(path) || (usableBefore.has(above(path)) && !usableAfter.has(above(path)))) continue;
    changes.push({ paths: [path], what: placesAfter.has(path) ? `Refused from now on: ${refusalOf(refused, path)}.` : 'Removed.' });
  }
  return together(changes);
}

function usable(spec: Spec): Map<string, Place> {
  const refused = refusals(spec);
  return new Map([...placesOf(spec.shape)].filter(([path]) => refusalOf(refused, path) === undefined));
}

function fieldChanges(before: Place, after: Place): Change[] {
  const { path } = after;
  const [typeBefore, typeAfter] = [before, after].map(({ field }) => kindWords(field));
  return typeBefore === typeAfter ? [] : [{ paths: [path], what: `The type is ${typeAfter}; before it was ${typeBefore}.` }];
}

/** The first sentence of a field's description. */
function summary({ type, name }: Place, { shape }: Spec): string {
  const text = describe(type, name, shape)?.text ?? '';
  return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** Merges equal changes of the same field in several places into one, at the position of the first. */
function together(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const { paths, what } of changes) {
    const key = `${paths[0]?.split('.').at(-1)} ${what}`;
    merged.set(key, { paths: [...(merged.get(key)?.paths ?? []), ...paths], what });
  }
  return [...merged.values()];
}

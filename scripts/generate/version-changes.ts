import { describe } from '../../src/reference/describe.ts';
import { kindWords } from '../../src/reference/kind-words.ts';
import { above, type Place, placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import type { Spec } from '../../src/spec/spec.ts';

/** A difference between two versions, of a field or of all that is made. */
export interface Change {
  /** The paths of the field; none for the whole. */
  readonly paths: readonly string[];
  readonly what: string;
}

/** What is new in a version since the one before, as a user sees it. */
export function versionChanges(before: Spec, after: Spec): Change[] {
  const [old, now] = [usable(before), usable(after)];
  const known = placesOf(before.shape);
  const left = placesOf(after.shape);
  const refused = refusals(after);
  const changes: Change[] = [];
  if (before.ignition.version !== after.ignition.version) {
    changes.push({ paths: [], what: `Makes Ignition configs of version ${after.ignition.version}, no longer ${before.ignition.version}.` });
  }
  if (before.compress !== after.compress) {
    changes.push({
      paths: [],
      what: `Contents are ${after.compress ? 'compressed where that makes the config shorter' : 'no longer compressed'}.`,
    });
  }
  for (const [path, place] of now) {
    const was = old.get(path);
    // what a new struct holds is new with it
    if (was) changes.push(...fieldChanges(was, place));
    else if (!now.has(above(path)) || old.has(above(path)))
      changes.push({ paths: [path], what: `${known.has(path) ? 'No longer refused' : 'New'}. ${summary(place, after)}` });
  }
  for (const path of old.keys()) {
    if (now.has(path) || (old.has(above(path)) && !now.has(above(path)))) continue;
    changes.push({ paths: [path], what: left.has(path) ? `Refused from now on: ${refusalOf(refused, path)}.` : 'Gone.' });
  }
  return together(changes);
}

function usable(spec: Spec): Map<string, Place> {
  const refused = refusals(spec);
  return new Map([...placesOf(spec.shape)].filter(([path]) => refusalOf(refused, path) === undefined));
}

function fieldChanges(before: Place, after: Place): Change[] {
  const { path } = after;
  const [was, is] = [before, after].map(({ field }) => kindWords(field));
  return was === is ? [] : [{ paths: [path], what: `Holds ${is}, no longer ${was}.` }];
}

/** The first sentence of what a field does. */
function summary({ type, name }: Place, { shape }: Spec): string {
  const text = describe(type, name, shape)?.text ?? '';
  return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** What happens to the same field in several places is said once, where the first of them stands. */
function together(changes: readonly Change[]): Change[] {
  const found = new Map<string, Change>();
  for (const { paths, what } of changes) {
    const same = `${paths[0]?.split('.').at(-1)} ${what}`;
    found.set(same, { paths: [...(found.get(same)?.paths ?? []), ...paths], what });
  }
  return [...found.values()];
}

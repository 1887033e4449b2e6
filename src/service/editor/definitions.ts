import type { NameIndexes, Occurrence } from './names/name-index.ts';
import type { NamedFile } from './names/named-files.ts';
import { namesAround, occurrencesOf } from './names/occurrences.ts';

/**
 * Where the thing is defined that is named at an offset: in this file, or in another one of the same config. What is not defined, such
 * as a unit of the image, leads to the places that add to it. Empty where nothing is named.
 */
export function definitionsAt(file: NamedFile, offset: number, indexes: NameIndexes): readonly Occurrence[] {
  for (const use of namesAround(file.text, file.names, offset)) {
    const occurrences = occurrencesOf(file, use, indexes);
    const definitions = occurrences.filter(({ use }) => use.role === 'definition');
    const found = definitions.length > 0 ? definitions : occurrences.filter(({ use }) => use.role === 'extension');
    if (found.length > 0) return onePerPlace(found);
  }
  return [];
}

/** All places that name the same thing as an offset; without those that define it, unless they are asked for. */
export function referencesAt(
  file: NamedFile,
  offset: number,
  indexes: NameIndexes,
  { withDefinitions }: { readonly withDefinitions: boolean },
): readonly Occurrence[] {
  const named = namesAround(file.text, file.names, offset).map((use) => occurrencesOf(file, use, indexes));
  // a name that stands alone, such as the owner of a home, gives way to the longer one around it
  const occurrences = named.find((one) => one.length > 1) ?? named[0] ?? [];
  return onePerPlace(occurrences.filter(({ use }) => withDefinitions || use.role !== 'definition'));
}

/** A quadlet and its service stand in one place. */
function onePerPlace(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...new Map(occurrences.map((one) => [`${one.file.path} ${one.use.span.start} ${one.use.span.end}`, one])).values()];
}

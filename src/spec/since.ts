import { placesOf } from './places.ts';
import { refusalOf, refusals } from './refusals.ts';
import { foldSpec } from './spec.ts';
import { rows } from './versions.ts';

/** The first version of a variant in which each field can be used, by its path (`storage.files.mode`). */
export function firstVersions(variant: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const spec of rows.filter((row) => row.variant === variant).map(foldSpec)) {
    const refused = refusals(spec);
    for (const path of placesOf(spec.shape).keys()) {
      if (!first.has(path) && refusalOf(refused, path) === undefined) first.set(path, spec.version);
    }
  }
  return first;
}

/**
 * The first version of a variant in which a field of a type can be used, wherever structs of that type stand; undefined
 * where none is. Types get other names (before Ignition 3.1 a file's `Resource` was its `FileContents`): the path of a field
 * counts, as users see it.
 */
export function since(variant: string, type: string, field: string): string | undefined {
  const versions = rows.filter((row) => row.variant === variant);
  const first = firstVersions(variant);
  const found = new Set<string | undefined>();
  for (const { shape } of versions.map(foldSpec)) {
    for (const place of placesOf(shape).values()) if (place.type === type && place.name === field) found.add(first.get(place.path));
  }
  return versions.find(({ version }) => found.has(version))?.version;
}

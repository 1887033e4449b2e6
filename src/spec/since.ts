import { placesOf } from './places.ts';
import { refusalOf, refusals } from './refusals.ts';
import { foldSpec } from './spec.ts';
import { type Row, rows } from './versions.ts';

/** For each field path (`storage.files.mode`), the first version of the variant that accepts the field. */
export function firstVersions(variant: string, table: readonly Row[] = rows): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const spec of table.filter((row) => row.variant === variant).map(foldSpec)) {
    const refused = refusals(spec);
    for (const path of placesOf(spec.shape).keys()) {
      if (!first.has(path) && refusalOf(refused, path) === undefined) first.set(path, spec.version);
    }
  }
  return first;
}

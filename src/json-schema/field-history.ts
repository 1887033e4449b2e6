import { placesOf } from '../spec/places.ts';
import { firstVersions } from '../spec/since.ts';
import type { Spec } from '../spec/spec.ts';
import { rows } from '../spec/versions.ts';

/** The first version of the variant that accepts each field, by `Type.field`. Fields of the variant's first version are left out. */
export function fieldHistory({ variant, shape }: Spec): ReadonlyMap<string, string> {
  const versions = rows.filter((row) => row.variant === variant).map(({ version }) => version);
  const first = firstVersions(variant);
  const earliest = new Map<string, string>();
  for (const { path, type, name } of placesOf(shape).values()) {
    const version = first.get(path);
    const before = earliest.get(`${type}.${name}`);
    if (version === undefined || (before !== undefined && versions.indexOf(before) <= versions.indexOf(version))) continue;
    earliest.set(`${type}.${name}`, version);
  }
  return new Map([...earliest].filter(([, version]) => version !== versions[0]));
}

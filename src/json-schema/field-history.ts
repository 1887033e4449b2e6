import { placesOf } from '../spec/places.ts';
import { firstVersions } from '../spec/since.ts';
import type { Spec } from '../spec/spec.ts';
import { rows } from '../spec/versions.ts';

/** Since which version of its variant each field can be used, by `Type.field`; without those that were there from the first on. */
export function fieldHistory({ variant, shape }: Spec): ReadonlyMap<string, string> {
  const versions = rows.filter((row) => row.variant === variant).map(({ version }) => version);
  const first = firstVersions(variant);
  const earliest = new Map<string, string>();
  for (const { path, type, name } of placesOf(shape).values()) {
    const version = first.get(path);
    const known = earliest.get(`${type}.${name}`);
    if (version === undefined || (known !== undefined && versions.indexOf(known) <= versions.indexOf(version))) continue;
    earliest.set(`${type}.${name}`, version);
  }
  return new Map([...earliest].filter(([, version]) => version !== versions[0]));
}

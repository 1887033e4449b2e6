import { foldSpec } from './spec.ts';
import { rows } from './versions.ts';

/** The name of every field that any version of any variant has. */
export function knownKeys(): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => Object.values(foldSpec(row).shape.types).flatMap((fields) => Object.keys(fields))));
}

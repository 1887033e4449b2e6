import { foldSpec } from './spec.ts';
import { rows } from './versions.ts';

/** The names of all fields of all versions of all variants. */
export function knownKeys(): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => Object.values(foldSpec(row).shape.types).flatMap((fields) => Object.keys(fields))));
}

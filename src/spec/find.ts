import { parseSemver, showSemver } from '../phases/4-check/grammar/semver.ts';
import { foldSpec, type Spec } from './spec.ts';
import { removedVariants, rows } from './versions.ts';

/** Why there is no spec for a variant and a version. */
export interface NoSpec {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

/** The spec that a config names in its header. Versions compare as versions: `01.5.0` is 1.5.0. */
export function findSpec(variant: string, version: string): Spec | NoSpec {
  if (variant === '')
    return {
      code: 'header/no-variant',
      message: 'error parsing variant; must be specified',
      help: `variants are ${variants().join(', ')}`,
    };
  const parsed = parseSemver(version);
  if (!parsed) return { code: 'header/bad-version', message: 'error parsing version; must be a valid semver', help: versionsHelp(variant) };
  const shown = showSemver(parsed);
  const removed = removedVariants.find((gone) => gone.variant === variant && gone.version === shown);
  if (removed) return { code: 'header/removed-variant', message: removed.message };
  const row = rows.find((known) => known.variant === variant && known.version === shown);
  if (row) return foldSpec(row);
  return {
    code: 'header/unknown-version',
    message: `No translator exists for variant ${variant} with version ${shown}`,
    help: versionsHelp(variant),
  };
}

function variants(): string[] {
  return [...new Set(rows.map((row) => row.variant))];
}

function versionsHelp(variant: string): string {
  const known = rows.filter((row) => row.variant === variant).map((row) => row.version);
  return known.length > 0 ? `versions of ${variant} are ${known.join(', ')}` : `variants are ${variants().join(', ')}`;
}

import { parseSemver, showSemver } from '../phases/4-check/grammar/semver.ts';
import { variantMeant, versionMeant } from './header-words.ts';
import { foldSpec, type Spec } from './spec.ts';
import { findRow, removedVariants, variants } from './versions.ts';

/** Why there is no spec for a variant and a version. */
export interface NoSpec {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  /** What to write in place of the variant or the version, where only one thing can be meant. */
  readonly instead?: string;
  /** True where it is the variant that nobody knows. */
  readonly ofVariant?: boolean;
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
  const isVariant = variants().includes(variant);
  const meant = isVariant ? versionMeant(variant, version) : variantMeant(variant);
  if (!parsed) {
    const likely = isVariant ? variant : variantMeant(variant).instead;
    const words = likely === undefined ? meant : versionMeant(likely, version);
    return { code: 'header/bad-version', message: 'error parsing version; must be a valid semver', ...words };
  }
  const shown = showSemver(parsed);
  const removed = removedVariants.find((gone) => gone.variant === variant && gone.version === shown);
  if (removed) return { code: 'header/removed-variant', message: removed.message };
  const row = findRow(variant, shown);
  if (row) return foldSpec(row);
  const code = 'header/unknown-version';
  return { code, message: `No translator exists for variant ${variant} with version ${shown}`, ofVariant: !isVariant, ...meant };
}

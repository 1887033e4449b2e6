import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseSemver, showSemver } from '../grammar/semver.ts';
import { variantMeant, versionMeant } from './header-words.ts';
import { foldSpec, type Spec } from './spec.ts';
import { findRow, newestStable, removedVariants, rows, variants } from './versions.ts';

/**
 * Finds the spec for the variant and version of a config's header. Returns an error if there is none; its path is `variant` or
 * `version`. Versions are normalized before they are compared: `01.5.0` is 1.5.0.
 */
export function findSpec(variant: string, version: string): Spec | Diagnostic {
  if (variant === '')
    return ofVariant({
      ...diagnose('header/no-variant'),
      help: version === '' ? `begin with ${exampleHeader()}; ${variantList()}` : variantList(),
    });
  const parsed = parseSemver(version);
  const isVariant = variants().includes(variant);
  if (!parsed) return badVersion(version, isVariant ? variant : variantMeant(variant).values?.meant);
  const shown = showSemver(parsed);
  const isRemoved = removedVariants.some((entry) => entry.variant === variant && entry.version === shown);
  if (isRemoved) return ofVariant(diagnose('header/removed-variant'));
  const row = findRow(variant, shown);
  if (row) return foldSpec(row);
  const meant = isVariant ? versionMeant(variant, version) : variantMeant(variant);
  const unknown = { ...diagnose('header/unknown-version', 'both', { variant, version: shown }), ...meant };
  return isVariant ? ofVersion(unknown) : ofVariant(unknown);
}

function ofVariant(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, path: ['variant'] };
}

function ofVersion(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, path: ['version'] };
}

/** True if an error of `findSpec` is about the variant, false if it is about the version. */
export function isOfVariant({ path }: Diagnostic): boolean {
  return path[0] === 'variant';
}

function badVersion(version: string, variant: string | undefined): Diagnostic {
  const words =
    variant === undefined
      ? { help: `write a version with three numbers, such as ${newestStable('fcos')}` }
      : versionMeant(variant, version);
  return ofVersion({ ...diagnose('header/bad-version'), ...words });
}

/** The error of `findSpec` for a header without this field. */
export function noField(field: 'variant' | 'version'): Diagnostic {
  return field === 'variant' ? (findSpec('', '1.0.0') as Diagnostic) : badVersion('', undefined);
}

/** The errors in a header, and the spec that was certainly meant. */
export interface HeaderSlips {
  readonly slips: readonly Diagnostic[];
  /** Undefined if it is not certain which spec was meant. */
  readonly meant?: Spec | undefined;
}

/** All errors in a header. `findSpec` returns only the first, but the variant and the version can both be wrong. */
export function headerSlips(variant: string, version: string): HeaderSlips {
  const first = findSpec(variant, version);
  if (!('message' in first)) return { slips: [], meant: first };
  const isVariant = variants().includes(variant);
  const likely = isVariant ? variant : variantMeant(variant).values?.meant;
  const slips = isVariant || first.code === 'header/removed-variant' ? [first] : bothSlips(variant, version, likely, first);
  const certain = slips.find((slip) => !isOfVariant(slip))?.values?.meant ?? version;
  const meant = likely === undefined ? undefined : findSpec(likely, certain);
  return { slips, meant: meant && 'message' in meant ? undefined : meant };
}

function bothSlips(variant: string, version: string, likely: string | undefined, first: Diagnostic): readonly Diagnostic[] {
  const parsed = parseSemver(version);
  if (variant === '') return parsed || version === '' ? [first] : [first, badVersion(version, undefined)];
  if (!parsed)
    return [
      ofVariant({ ...diagnose('header/unknown-version', 'variant', { variant }), ...variantMeant(variant) }),
      badVersion(version, likely),
    ];
  if (likely !== undefined) {
    const second = findSpec(likely, version);
    return 'message' in second ? [first, second] : [first];
  }
  const shown = showSemver(parsed);
  if (rows.some((row) => row.version === shown)) return [first];
  return [
    first,
    ofVersion({ ...diagnose('header/unknown-version', 'version', { version: shown }), help: `the newest versions are ${newestOfAll()}` }),
  ];
}

function variantList(): string {
  return `variants are ${variants().join(', ')}`;
}

/** An example of a header, for help texts. */
export function exampleHeader(): string {
  return `\`variant: fcos\` and \`version: ${newestStable('fcos')}\``;
}

function newestOfAll(): string {
  return variants()
    .map((variant) => `${variant} ${newestStable(variant)}`)
    .join(', ');
}

import { parseSemver, showSemver } from '../grammar/semver.ts';
import { variantMeant, versionMeant } from './header-words.ts';
import { foldSpec, type Spec } from './spec.ts';
import { findRow, removedVariants, rows, variants, versionsOf } from './versions.ts';

/** Why there is no spec for a variant and a version. */
export interface NoSpec {
  readonly code: `header/${'no-variant' | 'bad-version' | 'unknown-version' | 'removed-variant'}`;
  readonly message: string;
  readonly help?: string;
  /** What to write in place of the variant or the version, where only one thing can be meant. */
  readonly instead?: string;
  /** True where it is about the variant, not about the version. */
  readonly ofVariant?: boolean;
}

/** The spec that a config names in its header. Versions compare as versions: `01.5.0` is 1.5.0. */
export function findSpec(variant: string, version: string): Spec | NoSpec {
  if (variant === '')
    return {
      code: 'header/no-variant',
      message: 'error parsing variant; must be specified',
      help:
        version === '' ? `begin with ${exampleHeader()}; variants are ${variants().join(', ')}` : `variants are ${variants().join(', ')}`,
      ofVariant: true,
    };
  const parsed = parseSemver(version);
  const isVariant = variants().includes(variant);
  const meant = isVariant ? versionMeant(variant, version) : variantMeant(variant);
  if (!parsed) return badVersion(version, isVariant ? variant : variantMeant(variant).instead);
  const shown = showSemver(parsed);
  const removed = removedVariants.find((gone) => gone.variant === variant && gone.version === shown);
  if (removed) {
    const help = 'write `variant: openshift` with the version of the cluster, and add `metadata`';
    return { code: 'header/removed-variant', message: removed.message, help, ofVariant: true };
  }
  const row = findRow(variant, shown);
  if (row) return foldSpec(row);
  const code = 'header/unknown-version';
  return { code, message: `No translator exists for variant ${variant} with version ${shown}`, ofVariant: !isVariant, ...meant };
}

function badVersion(version: string, variant: string | undefined): NoSpec {
  const words = variant === undefined ? { help: `a version has three numbers, as ${newest()} has` } : versionMeant(variant, version);
  return { code: 'header/bad-version', message: 'error parsing version; must be a valid semver', ...words };
}

/** What `findSpec` says of a header that lacks a field. */
export function noField(field: 'variant' | 'version'): NoSpec {
  return field === 'variant' ? (findSpec('', '1.0.0') as NoSpec) : badVersion('', undefined);
}

/** All that is wrong with a header that names no spec, and the spec that can only have been meant, where there is one. */
export interface HeaderSlips {
  readonly slips: readonly NoSpec[];
  readonly meant?: Spec | undefined;
}

/**
 * What `findSpec` stops at, and what it did not come to: a variant and a version can both be wrong.
 *
 * @param find finds specs; one that remembers is faster
 */
export function headerSlips(variant: string, version: string, find: typeof findSpec = findSpec): HeaderSlips {
  const first = find(variant, version);
  if (!('message' in first)) return { slips: [], meant: first };
  const isVariant = variants().includes(variant);
  const likely = isVariant ? variant : variantMeant(variant).instead;
  const slips = isVariant || first.code === 'header/removed-variant' ? [first] : bothSlips(variant, version, likely, first);
  const certain = slips.find(({ ofVariant }) => !ofVariant)?.instead ?? version;
  const meant = likely === undefined ? undefined : find(likely, certain);
  return { slips, meant: meant && 'message' in meant ? undefined : meant };
}

function bothSlips(variant: string, version: string, likely: string | undefined, first: NoSpec): readonly NoSpec[] {
  const parsed = parseSemver(version);
  if (variant === '') return parsed || version === '' ? [first] : [first, badVersion(version, undefined)];
  if (!parsed)
    return [
      { code: 'header/unknown-version', message: `there is no variant ${variant}`, ofVariant: true, ...variantMeant(variant) },
      badVersion(version, likely),
    ];
  if (likely !== undefined) {
    const second = findSpec(likely, version);
    return 'message' in second ? [first, second] : [first];
  }
  const shown = showSemver(parsed);
  if (rows.some((one) => one.version === shown)) return [first];
  return [
    first,
    { code: 'header/unknown-version', message: `no variant has a version ${shown}`, help: `the newest versions are ${newestOfAll()}` },
  ];
}

/** What a config may begin with. */
export function exampleHeader(): string {
  return `\`variant: fcos\` and \`version: ${newest()}\``;
}

function newest(variant = 'fcos'): string {
  return versionsOf(variant).findLast((version) => !version.includes('-'))!;
}

function newestOfAll(): string {
  return variants()
    .map((variant) => `${variant} ${newest(variant)}`)
    .join(', ');
}

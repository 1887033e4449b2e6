import type { LocatedDiagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Files } from '../../../host/files.ts';
import type { Gzip } from '../../../host/gzip.ts';
import { newerVersion } from '../../../spec/raised-version.ts';
import { refusalOf, refusals } from '../../../spec/refusals.ts';
import type { Spec } from '../../../spec/spec.ts';
import { newestStable } from '../../../spec/versions.ts';
import { upgrade } from '../../upgrade.ts';
import { configAround, headerOf } from '../config-around.ts';
import { difference } from '../difference.ts';
import { targetAt } from '../target.ts';
import type { Refactoring } from './refactoring.ts';

/** What an upgrade needs beside the text. */
export interface Upgrading {
  readonly path: string;
  readonly files: Files;
  readonly filesDir: string;
  readonly rootDir: string;
  readonly gzip: Gzip | undefined;
}

/**
 * The config in the newest stable version of its variant, as `butane upgrade` writes it. Undefined where something stands in the way,
 * for a composed config, and for one that is as new.
 */
export function upgradeVersion(text: string, upgrading: Upgrading): Refactoring | undefined {
  const spec = headerOf(text) ? undefined : configAround(text, text.length)?.spec;
  const newest = spec && newestStable(spec.variant);
  return spec && newest !== undefined ? upgradeTo(newest, text, spec, upgrading) : undefined;
}

/**
 * The config in the first version that has a field which its own version does not have, or refuses. Undefined for other diagnostics,
 * where no version has the field, and where something else stands in the way.
 */
export function upgradeForField({ code, path: field, location }: LocatedDiagnostic, upgrading: Upgrading): Refactoring | undefined {
  const { text } = location.source;
  const spec = headerOf(text) ? undefined : configAround(text, text.length)?.spec;
  if (!spec || (code !== 'config/unused-key' && code !== 'config/forbidden-field')) return undefined;
  const dotted = field.filter((step) => typeof step === 'string').join('.');
  const has = (other: Spec): boolean => targetAt(other, field) !== undefined && refusalOf(refusals(other), dotted) === undefined;
  const newer = newerVersion(spec, has);
  return newer && upgradeTo(newer.version, text, spec, { ...upgrading, versionOnly: true });
}

function upgradeTo(
  to: string,
  text: string,
  spec: Spec,
  { path, files, filesDir, rootDir, gzip, versionOnly }: Upgrading & { readonly versionOnly?: boolean },
): Refactoring | undefined {
  if (to === spec.version) return undefined;
  const { text: upgraded, differences } = upgrade(text, { to, files, filesDir, rootDir, gzip, versionOnly, name: path });
  if (upgraded === undefined || upgraded === text) return undefined;
  const [first, ...others] = differences;
  const change = first === undefined ? '' : `: ${first}${others.length > 0 ? `, and ${others.length} more changes` : ''}`;
  const edit = difference(text, upgraded);
  return { title: `Upgrade to ${spec.variant} ${to}${change}`, edits: [edit] };
}

/** True where the cursor is in the lines that name the variant and the version. */
export function isInVersion(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^["']?(?:variant|version)["']?[ \t]*:/.test(text.slice(start, start + 100));
}

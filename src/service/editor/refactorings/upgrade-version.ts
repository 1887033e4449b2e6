import type { Files } from '../../../host/files.ts';
import type { Gzip } from '../../../host/gzip.ts';
import { newestStable } from '../../../spec/versions.ts';
import { upgrade } from '../../upgrade.ts';
import { configAround, headerOf } from '../config-around.ts';
import { difference } from '../difference.ts';
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
export function upgradeVersion(text: string, { path, files, filesDir, rootDir, gzip }: Upgrading): Refactoring | undefined {
  const spec = headerOf(text) ? undefined : configAround(text, text.length)?.spec;
  const newest = spec && newestStable(spec.variant);
  if (!spec || newest === undefined || newest === spec.version) return undefined;
  const { text: upgraded, differences } = upgrade(text, { files, filesDir, rootDir, gzip, name: path });
  if (upgraded === undefined || upgraded === text) return undefined;
  const [first, ...others] = differences;
  const change = first === undefined ? '' : `; this changes ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  const edit = difference(text, upgraded);
  return { title: `Upgrade to ${spec.variant} ${newest}${change}`, edits: [edit] };
}

/** True where the cursor is in the lines that name the variant and the version. */
export function isInVersion(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^["']?(?:variant|version)["']?[ \t]*:/.test(text.slice(start, start + 100));
}

import { relative, resolve } from 'node:path';
import { logLine } from '../../text/log-text.ts';
import { excluded } from './excluded.ts';
import type { FilesDirChoice } from './files-dir.ts';
import { type Found, findConfigs, type NameFault } from './find-configs.ts';
import type { FoundSettings } from './find-settings.ts';

/** What the command line says of the configs it is about. */
export interface WantedFlags {
  readonly filesDir?: string | undefined;
  readonly gitignore: boolean;
}

/** Which configs a subcommand is about, and where their local files are. */
export interface WantedConfigs {
  /** Files, folders and globs. */
  readonly names: readonly string[];
  /** The folder that they count from, absolute. */
  readonly from: string;
  /** Looks for them. Their names are relative to the working directory. */
  readonly find: () => Found | NameFault;
  readonly filesDir: FilesDirChoice;
}

/** What the command line names, else what the settings name, else the working directory. */
export function wantedConfigs(
  named: readonly string[],
  { settings, file }: FoundSettings,
  { filesDir, gitignore }: WantedFlags,
  cwd: string,
): WantedConfigs {
  const base = file === undefined ? cwd : resolve(cwd, file, '..');
  const bySettings = named.length === 0 && settings.files.length > 0;
  const names = bySettings ? settings.files : named.length > 0 ? named : ['.'];
  const from = bySettings ? base : cwd;
  const exclude = excluded(settings.exclude, base);
  const seen = (name: string): string => (from === cwd ? name : relative(cwd, resolve(from, name)));
  const find = (): Found | NameFault => {
    const found = findConfigs(names, from, { exclude, gitignore });
    if ('fault' in found) return found;
    const { files, skipped, unmatched } = found;
    return { files: files.map(seen), skipped: skipped.map((one) => ({ ...one, path: seen(one.path) })), unmatched };
  };
  return { names, from, find, filesDir: { option: filesDir, settings: settings.filesDir, base } };
}

/** What could not be looked at, a line each, for stderr. */
export function skippedLines(command: string, { skipped }: Found): string {
  return skipped.map(({ path, why }) => `${logLine(`butane ${command}: skipped ${path}: ${why}`)}\n`).join('');
}

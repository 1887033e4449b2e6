import { relative, resolve } from 'node:path';
import { logLine } from '../../text/log-text.ts';
import { excluded } from './excluded.ts';
import type { FilesDirChoice } from './files-dir.ts';
import { type Found, findConfigs, type NameFault } from './find-configs.ts';
import { type FoundSettings, settingsFolder } from './find-settings.ts';

/** The options of the command line that select configs. */
export interface WantedFlags {
  readonly filesDir?: string | undefined;
  readonly gitignore: boolean;
}

/** The configs that a subcommand processes, and the directories of their local files. */
export interface WantedConfigs {
  /** Files, folders and globs. */
  readonly names: readonly string[];
  /** The absolute folder that the names are relative to. */
  readonly from: string;
  /** Searches for the configs. The names of the results are relative to the working directory. */
  readonly find: () => Found | NameFault;
  readonly filesDir: FilesDirChoice;
  /** True for a config that is named by itself, not by a folder or a glob. */
  readonly isNamed: (file: string) => boolean;
}

/** The configs that the command line names, or else those that the settings name, or else those in the working directory. */
export function wantedConfigs(
  named: readonly string[],
  found: FoundSettings,
  { filesDir, gitignore }: WantedFlags,
  cwd: string,
): WantedConfigs {
  const { settings } = found;
  const base = settingsFolder(found, cwd);
  const bySettings = named.length === 0 && settings.files.length > 0;
  const names = bySettings ? settings.files : named.length > 0 ? named : ['.'];
  const from = bySettings ? base : cwd;
  const exclude = excluded(settings.exclude, base);
  const fromCwd = (name: string): string => (from === cwd ? name : relative(cwd, resolve(from, name)));
  const find = (): Found | NameFault => {
    const configs = findConfigs(names, from, { exclude, gitignore });
    if ('fault' in configs) return configs;
    const { files, skipped, unmatched } = configs;
    return {
      files: files.map(fromCwd),
      skipped: skipped.map(({ path, why }) => ({ path: fromCwd(path), why })),
      unmatched: bySettings ? unmatched.map((message) => `${message} ("files" of ${relative(cwd, found.file ?? '')})`) : unmatched,
    };
  };
  const namedPaths = new Set(names.map((name) => resolve(from, name)));
  const isNamed = (file: string): boolean => namedPaths.has(resolve(cwd, file));
  return { names, from, find, isNamed, filesDir: { option: filesDir, settings: settings.filesDir, base } };
}

/** The messages about skipped paths, one line for each, for stderr. */
export function skippedLines(command: string, { skipped }: Found): string {
  return skipped.map(({ path, why }) => `${logLine(`butane ${command}: skipped ${path}: ${why}`)}\n`).join('');
}

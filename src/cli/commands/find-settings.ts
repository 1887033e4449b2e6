import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noSettings, readSettings, type Settings } from '../../service/settings/settings.ts';
import { readGlob } from '../io/glob.ts';
import { errnoOf, unreadText } from '../io/io-fault.ts';
import { isSpecialFile, NOT_REGULAR } from '../io/regular-file.ts';
import { reachFault } from './settings-reach.ts';

/** Settings, and the file that they were read from. Paths in the settings are relative to `settingsFolder`. */
export interface FoundSettings {
  readonly settings: Settings;
  /** Undefined if there are no settings. A relative path, which `--config` can give, is relative to the working directory. */
  readonly file: string | undefined;
}

/** The absolute folder that paths in settings are relative to. */
export function settingsFolder({ file }: Pick<FoundSettings, 'file'>, cwd: string): string {
  return file === undefined ? cwd : dirname(resolve(cwd, file));
}

/** An error message about settings, in one line that names the file. */
export interface SettingsFault {
  readonly fault: string;
  /** The file that it is about. */
  readonly file: string;
}

/** Finds the nearest settings in a folder or its parents: `.butanerc.json`, or `butane` in `package.json`. */
export function findSettings(from: string): FoundSettings | SettingsFault {
  for (let folder = from; ; folder = dirname(folder)) {
    const settingsFile = join(folder, '.butanerc.json');
    // reading a pipe waits for another program, and a parent folder may belong to another user
    const read = isSpecialFile(settingsFile)
      ? { fault: `${settingsFile}: ${NOT_REGULAR}`, file: settingsFile }
      : readSettingsFile(settingsFile);
    if (read) return read;
    const manifest = join(folder, 'package.json');
    const manifestRead = isSpecialFile(manifest) ? undefined : readJson(manifest);
    if (
      manifestRead &&
      'json' in manifestRead &&
      typeof manifestRead.json === 'object' &&
      manifestRead.json !== null &&
      Object.hasOwn(manifestRead.json, 'butane')
    )
      return settle((manifestRead.json as { butane: unknown }).butane, manifest);
    if (folder === dirname(folder)) return { settings: noSettings, file: undefined };
  }
}

/**
 * The settings to use.
 *
 * @param config the value of `--config`; false to use no settings, undefined to use the nearest
 */
export function settingsFor(config: string | false | undefined, cwd: string): FoundSettings | SettingsFault {
  if (config === undefined) return findSettings(cwd);
  if (config === false) return { settings: noSettings, file: undefined };
  return readSettingsFile(config) ?? { fault: `${config}: no such file`, file: config };
}

/** The settings of one file; undefined if the file is missing. */
function readSettingsFile(file: string): FoundSettings | SettingsFault | undefined {
  const read = readJson(file);
  if (!read) return undefined;
  return 'fault' in read ? read : settle(read.json, file);
}

function settle(json: unknown, file: string): FoundSettings | SettingsFault {
  const settings = readSettings(json);
  if (typeof settings === 'string') return { fault: `${file}: ${settings}`, file };
  const fault = globFault(settings) ?? reachFault(settings, file);
  return fault === undefined ? { settings, file } : { fault: `${file}: ${fault}`, file };
}

/** The message about the first invalid glob, with the name of its setting. */
function globFault({ files, exclude, filesDir }: Settings): string | undefined {
  const globs = { files, exclude, filesDir: filesDir.flatMap((setting) => setting.files ?? []) };
  for (const [key, patterns] of Object.entries(globs)) {
    for (const pattern of patterns) {
      const glob = readGlob(pattern);
      if ('fault' in glob) return `${key}: ${glob.fault}`;
    }
  }
  return undefined;
}

function readJson(file: string): { readonly json: unknown } | SettingsFault | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errnoOf(error)) ? undefined : { fault: unreadText(file, error), file };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { fault: `${file}: not JSON: ${(error as Error).message}`, file };
  }
}

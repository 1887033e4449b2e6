import { type Command, Option } from 'commander';
import { parseDirectory } from './option-values.ts';
import { settingsFileOption } from './settings-file-option.ts';

/** `--files-dir DIR`. `whose` is the config whose directory is the default, in words. */
export function filesDirOption(whose = 'each config'): Option {
  return new Option(
    '-d, --files-dir <dir>',
    `the directory of local files (default: filesDir of the settings, or else the directory of ${whose})`,
  ).argParser(parseDirectory);
}

/** Adds the options that say where local files and settings are. */
export function addFilesOptions(command: Command, whose?: string): Command {
  return command.addOption(filesDirOption(whose)).addOption(settingsFileOption()).option('--no-config', 'use no settings');
}

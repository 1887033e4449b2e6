import { Option } from 'commander';
import { parseText } from './option-values.ts';

/** `--config FILE`, which every subcommand with settings has. */
export function settingsFileOption(): Option {
  return new Option('--config <file>', 'the settings file (default: the nearest .butanerc.json, or "butane" in package.json)').argParser(
    parseText,
  );
}

import { type Command, Option } from 'commander';
import { parseDirectory } from './option-values.ts';

/** What the command line says of composed configs. */
export interface ComposeFlags {
  readonly rootDir?: string | undefined;
  readonly set: readonly string[];
  readonly vars: readonly string[];
}

/** Adds the options of composed configs. `rootDirUse` says what else `--root-dir` is for. */
export function addComposeOptions(command: Command, rootDirUse = ''): Command {
  const more = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  return command
    .option(
      '--root-dir <dir>',
      `the directory that contains all included files${rootDirUse} (default: rootDir of the settings, or else the working directory)`,
      parseDirectory,
    )
    .addOption(
      new Option('--set <name=value>', 'give a variable of a composed config a value; repeat it for the items of a list')
        .default([], 'none')
        .argParser(more),
    )
    .addOption(
      new Option('--vars <file>', 'a YAML file with values of variables, - for stdin; may be repeated, later files override')
        .default([], 'none')
        .argParser(more),
    );
}

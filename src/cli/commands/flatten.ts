import { type Command, Option } from 'commander';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import type { FlattenFlags } from './flatten-configs.ts';
import { parseDirectory, parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane flatten`: a composed config as one plain config. */
export function addFlatten(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('flatten')
    .summary(subcommands.flatten)
    .description(
      'Prints one plain Butane config that says what composed configs say. Of several files each overrides those before it. What upstream makes of it with the same files directory is what build writes, but for gzip.',
    )
    .argument('<files...>', 'configs')
    .addOption(new Option('--root-dir <dir>', 'the directory that contains all included files').default('.').argParser(parseDirectory))
    .option(
      '-d, --files-dir <dir>',
      'the directory that local files are in (default: what the settings say, else the directory of the last config)',
      parseDirectory,
    )
    .option('--inline-files', 'write the contents of local files into the config')
    .option('--config <file>', 'settings to use (default: the nearest .butanerc.json, or "butane" in package.json)', parseText)
    .option('--no-config', 'use no settings');
  addComposeOptions(command)
    .option('--instance <key>', 'the instance to print, where the config has several', parseText)
    .addOption(colorOption())
    .action(async (files: string[], flags: FlattenFlags) => {
      // The import is dynamic, because no other subcommand needs what writes YAML.
      const { flatten } = await import('./flatten-configs.ts');
      surroundings.exit(flatten(files, flags, surroundings));
    });
}

import type { Command } from 'commander';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { addFilesOptions } from './files-options.ts';
import type { FlattenFlags } from './flatten-configs.ts';
import { parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane flatten`: a composed config as one plain config. */
export function addFlatten(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('flatten')
    .summary(subcommands.flatten)
    .description(
      "Prints composed configs as one plain Butane config. Of several files, each overrides those before it. Upstream's butane translates that config, with the same files directory, to the output of `butane build`; only gzip data can differ.",
    )
    .argument('<files...>', 'configs; - for stdin')
    .option('--inline-files', 'write the contents of local files into the config');
  addComposeOptions(addFilesOptions(command, 'the last config'))
    .option('--instance <key>', 'the instance to print, if the config has several', parseText)
    .addOption(colorOption())
    .action(async (files: string[], flags: FlattenFlags) => {
      // The import is dynamic, because no other subcommand needs what writes YAML.
      const { flatten } = await import('./flatten-configs.ts');
      surroundings.exit(flatten(files, flags, surroundings));
    });
}

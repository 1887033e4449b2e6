import type { Command } from 'commander';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import type { DiffFlags } from './diff/run-diff.ts';
import { addFilesOptions } from './files-options.ts';
import { parseText, wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane diff`: what differs between what machines get from two configs. */
export function addDiff(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('diff')
    .summary(subcommands.diff)
    .description(
      'Shows what differs between what machines get from two configs: Butane configs, Ignition configs and MachineConfigs, in any combination. The order of lists with names and the encoding of contents do not count. Exits with 0 if nothing differs, 1 if something does, and 2 if a config cannot be read. Git can call it as a diff driver.',
    )
    .argument('<configs...>', 'two files; - for stdin; REVISION:PATH for a file of a git revision')
    .addOption(wordOption('--format <as>', 'the format of the result', ['text', 'json']).default('text'))
    .option('--stat', 'show only which parts differ, a line each');
  addComposeOptions(addFilesOptions(command))
    .option('--instance <key>', 'the instance to compare, or the MachineConfig of this name, of files that have several', parseText)
    .addOption(colorOption())
    .action(async (configs: string[], flags: DiffFlags) => {
      // The import is dynamic, because no other subcommand needs it.
      const { runDiff } = await import('./diff/run-diff.ts');
      surroundings.exit(runDiff(configs, flags, surroundings));
    });
}

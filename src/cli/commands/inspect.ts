import { type Command, Option } from 'commander';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { addFilesOptions } from './files-options.ts';
import type { InspectFlags } from './inspect/run-inspect.ts';
import { parseText, wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane inspect`: what machines get from configs. */
export function addInspect(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('inspect')
    .summary(subcommands.inspect)
    .description(
      'Shows what machines get from Butane configs, Ignition configs and MachineConfigs: users and their ways in, disks, files, units and why they are enabled, what is fetched, and the size beside the limits of platforms. Secrets are masked.',
    )
    .argument('<files...>', 'configs; - for stdin; REVISION:PATH for a file of a git revision')
    .addOption(wordOption('--format <as>', 'the format of the result', ['text', 'json']).default('text'))
    .option('--tree', 'show files, directories, links and units as a tree')
    .addOption(new Option('--file <path>', 'print what the config writes into this file of the machine, unmasked').argParser(parseText))
    .option('--textconv', 'print a text to compare line by line, for textconv of git');
  addComposeOptions(addFilesOptions(command))
    .option('--instance <key>', 'the instance to show, or the MachineConfig of this name, of files that have several', parseText)
    .addOption(colorOption())
    .action(async (files: string[], flags: InspectFlags) => {
      // The import is dynamic, because no other subcommand needs it.
      const { runInspect } = await import('./inspect/run-inspect.ts');
      surroundings.exit(runInspect(files, flags, surroundings));
    });
}

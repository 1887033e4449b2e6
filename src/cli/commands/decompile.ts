import type { Command } from 'commander';
import { variants } from '../../spec/versions.ts';
import { colorOption } from './color-option.ts';
import type { DecompileFlags } from './decompile-files.ts';
import { parseOutputDirectory, parseOutputFile, parseText, wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane decompile`: Ignition configs and MachineConfigs as Butane configs. */
export function addDecompile(program: Command, surroundings: Surroundings): void {
  program
    .command('decompile')
    .summary(subcommands.decompile)
    .description(
      'Reads Ignition configs and MachineConfigs back into Butane configs. Before anything is written, each result is translated, and what it becomes is compared with the file.',
    )
    .argument('<files...>', 'Ignition configs, or MachineConfigs in YAML or JSON; - for stdin')
    .addOption(wordOption('--variant <variant>', 'the variant (default: openshift for a MachineConfig, otherwise fcos)', variants()))
    .option('--version <version>', 'the version of the variant (default: the lowest one that can say it)', parseText)
    .option('-o, --output <file>', 'write the config to this file (default: stdout)', parseOutputFile)
    .option('-O, --out-dir <dir>', 'write the configs to this directory; several files need it', parseOutputDirectory)
    .option(
      '-d, --files-dir <dir>',
      'write contents that are not text, or longer than 4096 bytes, to files below this directory',
      parseOutputDirectory,
    )
    .option('--trees', 'write files that a tree can hold below --files-dir, and embed them as a tree')
    .option('--lossy', 'leave out what the variant cannot have (default: an error)')
    .option('--force', 'overwrite files that exist and differ')
    .addOption(colorOption())
    .action(async (files: string[], flags: DecompileFlags) => {
      // The import is dynamic, because no other subcommand needs what writes YAML.
      const { decompileFiles } = await import('./decompile-files.ts');
      surroundings.exit(decompileFiles(files, flags, surroundings));
    });
}

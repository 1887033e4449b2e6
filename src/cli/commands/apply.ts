import { type Command, Option } from 'commander';
import type { ApplyFlags } from './apply/apply-config.ts';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { addFilesOptions } from './files-options.ts';
import { parseDirectory, parseOutputDirectory, parseOutputFile, parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane apply`: a config laid out below a directory. */
export function addApply(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('apply')
    .summary(subcommands.apply)
    .description(
      'Lays out the files, directories, links, units and SSH keys of a config below a directory, as Ignition does it on a machine. It writes nothing outside of the directory, creates no users, fetches nothing, and lists what it leaves out. Takes Butane configs, Ignition configs and MachineConfigs.',
    )
    .argument('<file>', 'a config; - for stdin; REVISION:PATH for a file of a git revision')
    .addOption(
      new Option('--root <dir>', 'the directory to lay out the config in; created if it is missing')
        .makeOptionMandatory()
        .argParser(parseOutputDirectory),
    )
    .option('-n, --dry-run', 'print the steps, and write nothing')
    .option(
      '--cache <dir>',
      'a directory with the contents that a machine would fetch, each in a file named by its hash: sha256-HEX or sha512-HEX',
      parseDirectory,
    )
    .option(
      '--ownership <file>',
      'write the owners and modes that could not be set to this file, in the format of mtree(5)',
      parseOutputFile,
    );
  addComposeOptions(addFilesOptions(command, 'the config'))
    .option('--instance <key>', 'the instance to lay out, or the MachineConfig of this name, if the file has several', parseText)
    .addOption(colorOption())
    .action(async (file: string, flags: ApplyFlags) => {
      // The import is dynamic, because no other subcommand needs what lays out configs.
      const { applyConfig } = await import('./apply/apply-config.ts');
      surroundings.exit(await applyConfig(file, flags, surroundings));
    });
}

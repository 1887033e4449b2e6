import type { Command } from 'commander';
import type { BuildFlags } from './build/build-configs.ts';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { filesDirOption } from './files-options.ts';
import { CONFIGS } from './no-configs.ts';
import { parseOutputDirectory, parseOutputFile, parseText } from './option-values.ts';
import { settingsFileOption } from './settings-file-option.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane build`: translates several configs, each to its own output. */
export function addBuild(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('build')
    .summary(subcommands.build)
    .description(
      `Translates Butane configs: a.bu becomes a.ign, or a.yaml if the output is a MachineConfig. Without arguments it translates the files that the settings name, or else those in the working directory. In folders it translates ${CONFIGS}.`,
    )
    .argument('[files...]', 'files, folders and globs')
    .option(
      '-O, --out-dir <dir>',
      'write the outputs to this directory, and keep the folder structure (default: next to each config)',
      parseOutputDirectory,
    )
    .option('-o, --output <file>', 'write the output of a single config to this file; - for stdout', parseOutputFile)
    .addOption(filesDirOption())
    .addOption(settingsFileOption())
    .option('--no-config', 'use no settings')
    .option('-p, --pretty', 'output formatted json')
    .option('-r, --raw', 'never wrap in a MachineConfig; force Ignition output')
    .option('-s, --strict', 'fail on any warning')
    .option('--raw-errors', 'show raw errors, rather than pretty printing them')
    .addOption(colorOption())
    .option('--no-gitignore', 'also build configs that git ignores')
    .option('-w, --watch', 'build configs again when they change, until interrupted');
  addComposeOptions(command, ', and whose folder structure is kept in --out-dir')
    .option('--instance <key>', 'build one instance of composed configs (default: all)', parseText)
    .action(async (patterns: string[], flags: BuildFlags) => {
      const { buildConfigs } = await import('./build/build-configs.ts');
      surroundings.exit(await buildConfigs(patterns, flags, surroundings));
    });
}

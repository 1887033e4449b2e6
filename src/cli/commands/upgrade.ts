import { type Command, Option } from 'commander';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { addFilesOptions } from './files-options.ts';
import { parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import type { UpgradeFlags } from './upgrade-files.ts';

/** `butane upgrade`: writes another version into configs. */
export function addUpgrade(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('upgrade')
    .summary(subcommands.upgrade)
    .description(
      'Rewrites Butane configs to another version of their variant, by edits of the text: comments, order and quotes stay. Says what the versions treat differently, and compares what a machine gets. One config goes to stdout.',
    )
    .argument('<files...>', 'files, folders and globs; - for stdin')
    .addOption(
      new Option('--to <version>', 'the version to write, newer or older (default: the newest stable one of each variant)').argParser(
        parseText,
      ),
    )
    .option('--in-place', 'write the files')
    .option('--dry-run', 'show the changes without writing them')
    .option('--quadlets', 'write files of quadlets below systemd.quadlets, in versions that have that')
    .option('--version-only', 'change nothing but what the version requires (default: also use new fields that make the text simpler)')
    .option('--accept', 'write the new version even if a machine gets something else')
    .option('--no-gitignore', 'also upgrade files that git ignores');
  addComposeOptions(addFilesOptions(command))
    .addOption(colorOption())
    .action(async (files: string[], flags: UpgradeFlags) => {
      // The import is dynamic, because few runs upgrade something.
      const { upgradeFiles } = await import('./upgrade-files.ts');
      surroundings.exit(await upgradeFiles(files, flags, surroundings));
    });
}

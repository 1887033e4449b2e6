import type { Command } from 'commander';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane man`: prints the manual page. */
export function addMan(program: Command, { streams }: Surroundings): void {
  program
    .command('man')
    .summary(subcommands.man)
    .description('Prints the manual page in roff format. To view it: butane man | man -l -')
    .action(async () => {
      const { programManPage } = await import('./program-man-page.ts');
      streams.stdout(programManPage(program));
    });
}

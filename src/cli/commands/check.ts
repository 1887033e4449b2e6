import type { Command } from 'commander';
import type { Surroundings } from '../subcommands.ts';

export function addCheck(program: Command, { exit }: Surroundings): void {
  program
    .command('check')
    .description('check Butane and Ignition configs')
    .argument('[files...]')
    .action(() => exit(0));
}

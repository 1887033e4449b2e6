import { Argument, type Command } from 'commander';
import { commandTable } from './command-table.ts';
import { bashCompletion } from './completion/bash.ts';
import { fishCompletion } from './completion/fish.ts';
import { zshCompletion } from './completion/zsh.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

const shells = { bash: bashCompletion, fish: fishCompletion, zsh: zshCompletion };

/** `butane completion`: prints a script with which a shell completes the command line of `butane`. */
export function addCompletion(program: Command, { streams }: Surroundings): void {
  program
    .command('completion')
    .summary(subcommands.completion)
    .description('Prints a completion script. Load it in the startup file of the shell: source <(butane completion bash)')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(shells)))
    .action((shell: keyof typeof shells) => streams.stdout(shells[shell](commandTable(program))));
}

import { Argument, type Command } from 'commander';
import { type Shell, shells } from './completion/shells.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane completion`: prints a script with which a shell completes the command line of `butane`. */
export function addCompletion(program: Command, { streams }: Surroundings): void {
  program
    .command('completion')
    .summary(subcommands.completion)
    .description('Prints a completion script. Load it in the startup file of the shell: source <(butane completion bash)')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion/completion-script.ts');
      streams.stdout(completionScript(shell, program));
    });
}

import type { Command } from 'commander';
import type { CommandStreams } from '../drop-in/butane.ts';
import { subcommands } from './subcommand-names.ts';

const NAME = 'ignition-validate';

/** `butane ignition-validate`: the command `ignition-validate` as a subcommand. It parses its arguments itself, without commander. */
export function addIgnitionValidate(program: Command): void {
  program
    .command(NAME)
    .summary(subcommands[NAME])
    .description('The same as the command ignition-validate, with the same options.')
    .usage('[flags] config.ign')
    .helpOption(false);
}

/** Runs the subcommand if the arguments name it, and returns its exit status; otherwise returns undefined. */
export async function runIgnitionValidate([name, ...args]: readonly string[], streams: CommandStreams): Promise<number | undefined> {
  if (name !== NAME) return undefined;
  const { ignitionValidate } = await import('../drop-in/ignition-validate.ts');
  return ignitionValidate(`butane ${NAME}`, args, streams);
}

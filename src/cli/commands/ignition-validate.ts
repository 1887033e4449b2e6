import type { Command } from 'commander';
import { ignitionValidate } from '../drop-in/ignition-validate.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

const NAME = 'ignition-validate';

/** `butane ignition-validate`: the command `ignition-validate` as a subcommand. It parses its arguments itself, without commander. */
export function addIgnitionValidate(program: Command): void {
  program
    .command(NAME)
    .summary(subcommands['ignition-validate'])
    .description('The same as the command ignition-validate, with the same options.')
    .usage('[flags] config.ign')
    .helpOption(false);
}

/** Runs the subcommand if the arguments name it, and returns its exit status; otherwise returns undefined. */
export function runIgnitionValidate([name, ...args]: readonly string[], { streams }: Pick<Surroundings, 'streams'>): number | undefined {
  return name === NAME ? ignitionValidate(`butane ${NAME}`, args, streams) : undefined;
}

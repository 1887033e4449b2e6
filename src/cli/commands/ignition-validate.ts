import type { Command } from 'commander';
import { ignitionValidate } from '../drop-in/ignition-validate.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

const NAME = 'ignition-validate';

/** `butane ignition-validate`: the other command of this package, for who has only this one. Its arguments are its own to read. */
export function addIgnitionValidate(program: Command): void {
  program
    .command(NAME)
    .summary(subcommands['ignition-validate'])
    .description('The same as the command ignition-validate, with its options.')
    .usage('[flags] config.ign')
    .helpOption(false);
}

/** Runs it where it is meant; its exit status, or undefined. */
export function runIgnitionValidate([name, ...args]: readonly string[], { streams }: Pick<Surroundings, 'streams'>): number | undefined {
  return name === NAME ? ignitionValidate(`butane ${NAME}`, args, streams) : undefined;
}

import { Command, CommanderError } from 'commander';
import type { CommandStreams } from './butane.ts';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addExplain } from './commands/explain.ts';
import { addIgnitionValidate, runIgnitionValidate } from './commands/ignition-validate.ts';
import { addMan } from './commands/man.ts';
import { addSchema } from './commands/schema.ts';
import { addVersion } from './commands/version.ts';
import { explainers } from './explainers.ts';
import { guardedStreams } from './guarded-streams.ts';
import { isWithoutWorkingDirectory } from './working-directory.ts';

declare const BUTANE_VERSION: string;

/** What a subcommand has at hand. It says its exit status by returning it. */
export interface Surroundings {
  readonly streams: CommandStreams;
  /** Ends the command with this status: 0 fine, 1 the configs, 2 the command line. */
  readonly exit: (status: number) => void;
}

/** The whole of commander's program: help, completions and the man page are made of it. */
export function butaneProgram(surroundings: Surroundings, version: string): Command {
  const { streams } = surroundings;
  const program = new Command('butane')
    .description('Turns Butane configs into Ignition configs, and checks both.')
    .version(`Butane v${version}`)
    .exitOverride()
    .configureOutput({ writeOut: streams.stdout, writeErr: streams.stderr })
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: true })
    .usage('<command> [options]')
    .addHelpText('before', 'butane [options] [input-file] translates one config; butane --help has its options.\n')
    .helpOption(false);
  addBuild(program, surroundings);
  addCheck(program, surroundings);
  addCompletion(program, surroundings);
  addExplain(program, surroundings, explainers);
  addIgnitionValidate(program);
  addMan(program, surroundings);
  addSchema(program, surroundings);
  addVersion(program, surroundings, version);
  return program;
}

/** Runs a subcommand. Returns its exit status: 0, 1 (the configs), 2 (the command line). */
export async function runSubcommand(args: readonly string[], streams: CommandStreams): Promise<number> {
  const validated = runIgnitionValidate(args, { streams });
  if (validated !== undefined) return validated;
  let status = 0;
  const program = butaneProgram({ streams: guardedStreams(streams), exit: (to) => (status = to) }, BUTANE_VERSION);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // commander has said what there is to say
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isWithoutWorkingDirectory(error)) {
      streams.stderr(`butane ${args[0]}: the working directory was deleted; change to one that exists\n`);
      return 2;
    }
    throw error;
  }
}

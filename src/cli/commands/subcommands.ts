import { CommanderError } from 'commander';
import { nearest } from '../../text/nearest.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { checkedStreams } from '../io/checked-streams.ts';
import { guardedStreams } from '../io/guarded-streams.ts';
import { isUtf8 } from '../io/path-bytes.ts';
import { isWithoutWorkingDirectory } from '../io/working-directory.ts';
import { butaneProgram } from './butane-program.ts';
import { runIgnitionValidate } from './ignition-validate.ts';
import { isSubcommand, subcommandNames } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

declare const BUTANE_VERSION: string;

/**
 * Runs a subcommand. Returns its exit status: 0 for success, 1 for errors in configs or with files or stdout, 2 for a wrong command line.
 */
export async function runSubcommand(args: readonly string[], outer: CommandStreams): Promise<number> {
  const { streams, lost } = checkedStreams(outer, `butane ${args[0]}`);
  const status = await run(args, streams);
  return status === 0 && lost() ? 1 : status;
}

async function run(args: readonly string[], streams: CommandStreams): Promise<number> {
  const validated = await runIgnitionValidate(args, streams);
  if (validated !== undefined) return validated;
  const notUtf8 = args.find((arg) => !isUtf8(arg));
  if (notUtf8 !== undefined) {
    streams.stderr(
      `butane ${args[0]}: ${visibleText(notUtf8)}: the name is not UTF-8, which this subcommand does not support; rename the file\n`,
    );
    return 1;
  }
  if (args.length === 2 && (args[1] === '--version' || args[1] === '-V')) return run(['--version'], streams);
  if (args[0] === 'help' && args[1] !== undefined) return runHelp(args.slice(1), streams);
  let status = 0;
  const surroundings: Surroundings = { streams: guardedStreams(streams), exit: (code) => (status = code) };
  const program = await butaneProgram(surroundings, BUTANE_VERSION, neededFor(args[0]!));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (isWithoutWorkingDirectory(error)) {
      streams.stderr(`butane ${args[0]}: the working directory was deleted; change to another directory\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    // commander has already printed its message.
    if (error.exitCode === 0) return 0;
    const { usageHint } = await import('./usage-hint.ts');
    const hint = usageHint(await butaneProgram(surroundings, BUTANE_VERSION), args[0]!, error);
    if (hint !== undefined) streams.stderr(`  = help: ${hint}\n`);
    return 2;
  }
}

/** The subcommands whose output is about all subcommands. */
const ABOUT_ALL = ['completion', 'help', 'man'];

/** The subcommands that a run of a subcommand needs: loading one takes time. */
function neededFor(name: string): readonly string[] {
  return ABOUT_ALL.includes(name) ? subcommandNames : [name];
}

/** Runs `butane help check` as `butane check --help`. */
async function runHelp([name = '', ...others]: readonly string[], streams: CommandStreams): Promise<number> {
  const complain = (message: string): 2 => {
    streams.stderr(`butane help: ${message}\n`);
    return 2;
  };
  if (others.length > 0) return complain('name one subcommand');
  if (name === 'help' || name === '--help' || name === '-h') return run(['help'], streams);
  if (isSubcommand(name)) return run([name, '--help'], streams);
  const meant = nearest(name, subcommandNames);
  const hint = meant === undefined ? `the subcommands are ${subcommandNames.join(', ')}` : `did you mean ${meant}?`;
  return complain(`there is no subcommand ${name === '' ? "''" : visibleText(name)}; ${hint}`);
}

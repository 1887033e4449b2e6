import { Command, CommanderError } from 'commander';
import { nearest } from '../../text/nearest.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { checkedStreams } from '../io/checked-streams.ts';
import { guardedStreams } from '../io/guarded-streams.ts';
import { isUtf8 } from '../io/path-bytes.ts';
import { isWithoutWorkingDirectory } from '../io/working-directory.ts';
import { addApply } from './apply.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addCompletion } from './completion.ts';
import { addDecompile } from './decompile.ts';
import { addDiff } from './diff.ts';
import { addExplain } from './explain.ts';
import { explainers } from './explainers.ts';
import { addFlatten } from './flatten.ts';
import { addIgnitionValidate, runIgnitionValidate } from './ignition-validate.ts';
import { addInspect } from './inspect.ts';
import { addLsp } from './lsp.ts';
import { addMan } from './man.ts';
import { optionHint } from './option-hints.ts';
import { addSchema } from './schema.ts';
import { isSubcommand, subcommandNames, subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import { addUpgrade } from './upgrade.ts';
import { addVersion } from './version.ts';

declare const BUTANE_VERSION: string;

/** The commander program with all subcommands. Help, completions and the manual page are generated from it. */
export function butaneProgram(surroundings: Surroundings, version: string): Command {
  const { streams } = surroundings;
  const columns = (): number => (process.stdout.isTTY && process.stdout.columns) || UNKNOWN_COLUMNS;
  const program = new Command('butane')
    .description('Turns Butane configs into Ignition configs, and checks both.')
    .version(`Butane v${version}`)
    .exitOverride()
    .configureOutput({ writeOut: streams.stdout, writeErr: streams.stderr, getOutHelpWidth: columns })
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: true })
    .usage('<command> [options]')
    .addHelpText('before', 'butane [options] [input-file] translates one config; butane --help has its options.\n')
    .helpCommand('help [command]', subcommands.help)
    .helpOption('-h, --help', 'show this help')
    // Options after the name of a subcommand belong to the subcommand: `explain` has its own --version.
    .enablePositionalOptions();
  addApply(program, surroundings);
  addBuild(program, surroundings);
  addCheck(program, surroundings);
  addCompletion(program, surroundings);
  addDecompile(program, surroundings);
  addDiff(program, surroundings);
  addExplain(program, surroundings, explainers);
  addFlatten(program, surroundings);
  addIgnitionValidate(program);
  addInspect(program, surroundings);
  addLsp(program, surroundings, version);
  addMan(program, surroundings);
  addSchema(program, surroundings);
  addUpgrade(program, surroundings);
  addVersion(program, surroundings, version);
  return program;
}

/** The number of columns if the terminal does not report it. */
const UNKNOWN_COLUMNS = 80;

/**
 * Runs a subcommand. Returns its exit status: 0 for success, 1 for errors in configs or with files or stdout, 2 for a wrong command line.
 */
export async function runSubcommand(args: readonly string[], outer: CommandStreams): Promise<number> {
  const { streams, lost } = checkedStreams(outer, `butane ${args[0]}`);
  const status = await run(args, streams);
  return status === 0 && lost() ? 1 : status;
}

async function run(args: readonly string[], streams: CommandStreams): Promise<number> {
  const validated = runIgnitionValidate(args, { streams });
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
  const program = butaneProgram({ streams: guardedStreams(streams), exit: (code) => (status = code) }, BUTANE_VERSION);
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
    const hint = usageHint(program, args[0]!, error);
    if (hint !== undefined) streams.stderr(`  = help: ${hint}\n`);
    return 2;
  }
}

/** Help for a wrong command line; undefined where the message says all. */
function usageHint(program: Command, name: string, { code, message }: CommanderError): string | undefined {
  if (code === 'commander.unknownOption') {
    const option = /unknown option '([^']*)'/.exec(message)?.[1];
    return option === undefined ? undefined : optionHint(program, name, option);
  }
  if (code !== 'commander.missingArgument') return undefined;
  const command = program.commands.find((candidate) => candidate.name() === name);
  const [operand] = command?.registeredArguments ?? [];
  const meaning = operand?.argChoices?.join(', ') ?? operand?.description;
  return meaning && `butane ${name} ${command?.usage()}: ${meaning}`;
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

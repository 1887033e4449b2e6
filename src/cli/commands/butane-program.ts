import { Command } from 'commander';
import { subcommandNames, subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** Adds a subcommand with its options and help to a program. Its action imports what it does. */
type AddSubcommand = (program: Command, surroundings: Surroundings, version: string) => void;

/** The subcommands by name. The imports are dynamic, because a run needs the options of one subcommand. `help` is commander's own. */
const adding: Readonly<Record<Exclude<keyof typeof subcommands, 'help'>, () => Promise<AddSubcommand>>> = {
  apply: async () => (await import('./apply.ts')).addApply,
  build: async () => (await import('./build.ts')).addBuild,
  check: async () => (await import('./check.ts')).addCheck,
  completion: async () => (await import('./completion.ts')).addCompletion,
  decompile: async () => (await import('./decompile.ts')).addDecompile,
  diff: async () => (await import('./diff.ts')).addDiff,
  explain: async () => (await import('./explain.ts')).addExplain,
  flatten: async () => (await import('./flatten.ts')).addFlatten,
  'ignition-validate': async () => (await import('./ignition-validate.ts')).addIgnitionValidate,
  inspect: async () => (await import('./inspect.ts')).addInspect,
  lsp: async () => (await import('./lsp.ts')).addLsp,
  man: async () => (await import('./man.ts')).addMan,
  schema: async () => (await import('./schema.ts')).addSchema,
  upgrade: async () => (await import('./upgrade.ts')).addUpgrade,
  version: async () => (await import('./version.ts')).addVersion,
};

/** The number of columns if the terminal does not report it. */
const UNKNOWN_COLUMNS = 80;

/**
 * The commander program with these subcommands. Help, completions and the manual page are generated from the program with all of them.
 *
 * @param names other names are ignored
 */
export async function butaneProgram(
  surroundings: Surroundings,
  version: string,
  names: readonly string[] = subcommandNames,
): Promise<Command> {
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
  for (const [name, adder] of Object.entries(adding)) if (names.includes(name)) (await adder())(program, surroundings, version);
  return program;
}

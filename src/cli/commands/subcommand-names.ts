/**
 * The subcommands, each with a summary. A first argument of such a name is a subcommand; a file of that name must be written as
 * `./check`. The names are separate from the subcommands, so that the drop-in command need not load these.
 */
export const subcommands = {
  apply: 'lay out a config below a directory',
  build: 'translate configs, each to its own file',
  check: 'check configs and report all problems',
  completion: 'print a completion script for a shell',
  decompile: 'read Ignition configs back into Butane configs',
  diff: 'show what differs between what machines get from two configs',
  explain: 'explain a code or a field',
  flatten: 'print composed configs as one plain config',
  help: 'show the options of a subcommand',
  'ignition-validate': 'check an Ignition config',
  inspect: 'show what machines get from configs',
  lsp: 'serve an editor by the Language Server Protocol',
  man: 'print the manual page',
  schema: 'print a JSON Schema',
  upgrade: 'rewrite configs to another version of their variant',
  version: 'print the version, and the upstream versions that it replaces',
} as const;

/** The names of the subcommands, sorted. */
export const subcommandNames: readonly string[] = Object.keys(subcommands);

export function isSubcommand(argument: string | undefined): boolean {
  return argument !== undefined && subcommandNames.includes(argument);
}

/** The list of subcommands after the usage text of `butane --help`. */
export function subcommandTable(): string {
  const width = Math.max(...subcommandNames.map((name) => name.length)) + 3;
  const lines = Object.entries(subcommands).map(([name, summary]) => `  ${name.padEnd(width)}${summary}\n`);
  return `\nSubcommands (run "butane help SUBCOMMAND" for their options):\n${lines.join('')}`;
}

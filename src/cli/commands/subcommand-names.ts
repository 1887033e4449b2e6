/**
 * The subcommands, each with what it does in one line. A first argument of such a name is the subcommand; a file of that
 * name is `./check`. They stand apart from the subcommands themselves, so that the drop-in command need not load those.
 */
export const subcommands = {
  build: 'translate many configs to many files',
  check: 'check configs and report all that is wrong',
  completion: 'print a completion script for a shell',
  explain: 'explain a code or a field',
  help: 'show the options of a subcommand',
  'ignition-validate': 'check an Ignition config',
  man: 'print the manual page',
  schema: 'print a JSON Schema',
  version: 'print the version, and which upstream versions it stands in for',
} as const;

/** The names of the subcommands, sorted. */
export const subcommandNames: readonly string[] = Object.keys(subcommands);

export function isSubcommand(argument: string | undefined): boolean {
  return argument !== undefined && subcommandNames.includes(argument);
}

/** The list of subcommands that follows the usage text of `butane --help`. */
export function subcommandTable(): string {
  const width = Math.max(...subcommandNames.map((name) => name.length)) + 3;
  const lines = Object.entries(subcommands).map(([name, summary]) => `  ${name.padEnd(width)}${summary}\n`);
  return `\nSubcommands, with options of their own (butane help SUBCOMMAND):\n${lines.join('')}`;
}

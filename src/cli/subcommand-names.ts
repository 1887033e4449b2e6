/**
 * First arguments that are subcommands; a file of such a name is still `./check`. Apart from the subcommands themselves,
 * so that the drop-in command need not load them.
 */
const names: readonly string[] = ['build', 'check', 'completion', 'explain', 'help', 'ignition-validate', 'man', 'schema', 'version'];

export function isSubcommand(argument: string | undefined): boolean {
  return argument !== undefined && names.includes(argument);
}

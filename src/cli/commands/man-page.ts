import type { CommandEntry, CommandTable, OptionEntry } from './command-table.ts';

/** The manual page of `butane`, in roff, from the same table as its help. */
export function butaneManPage({ dropIn, subcommands }: CommandTable): string {
  return page('BUTANE', [
    section('NAME', ['butane \\- turn Butane configs into Ignition configs, and check both']),
    section('SYNOPSIS', [synopsis(dropIn), ...subcommands.flatMap((entry) => ['.br', synopsis(entry)])]),
    section('DESCRIPTION', [
      roff(dropIn.description),
      '.PP',
      roff('The first argument makes a subcommand; a config of such a name is ./check, for instance.'),
    ]),
    section('OPTIONS', dropIn.options.flatMap(option)),
    section('SUBCOMMANDS', subcommands.flatMap(subcommand)),
    section('ENVIRONMENT', [
      ...tagged('NO_COLOR', 'Reports have no color where it is set, unless --color=always asks for it.'),
      ...tagged('BUTANE_DEBUG', 'Where it is 1, the report of a bug in butane has a stack trace.'),
      ...tagged(
        'NODE_DISABLE_COMPILE_CACHE',
        'Where it is set, compiled code is not kept in $XDG_CACHE_HOME/butane or ~/.cache/butane. It is never kept where the folder above is missing.',
      ),
    ]),
    section('EXIT STATUS', [
      ...tagged('0', 'All is well.'),
      ...tagged('1', 'A config has errors, or with --strict warnings; or a file cannot be read or written.'),
      ...tagged('2', 'The command line is wrong, or there is nothing to do.'),
      ...tagged('70', 'A bug in butane. One line on stderr says what to report.'),
    ]),
    section(
      'EXAMPLES',
      examples.flatMap(([command, meaning]) => tagged(command, meaning)),
    ),
    section('SEE ALSO', ['.BR ignition\\-validate (1)']),
  ]);
}

/** The manual page of `ignition-validate`. */
export function ignitionValidateManPage(): string {
  return page('IGNITION\\-VALIDATE', [
    section('NAME', ['ignition\\-validate \\- check an Ignition config']),
    section('SYNOPSIS', ['.B ignition\\-validate', roff('[flags] config.ign')]),
    section('DESCRIPTION', [roff('Checks an Ignition config, from a file, or from stdin where it is called -.')]),
    section('OPTIONS', tagged('-version', 'print the version and exit')),
    section('EXIT STATUS', [
      ...tagged('0', 'The config is valid; there may be warnings.'),
      ...tagged('1', 'It is not, or cannot be read, or none is named.'),
      ...tagged('2', 'There is no such flag.'),
      ...tagged('70', 'A bug in ignition-validate. One line on stderr says what to report.'),
    ]),
    section('SEE ALSO', ['.BR butane (1)']),
  ]);
}

/** Commands and what they do; a test runs them. */
export const examples: readonly (readonly [command: string, meaning: string])[] = [
  ['butane --pretty --strict server.bu > server.ign', 'Translate one config; a warning fails.'],
  ['butane --files-dir files --output web.ign web.bu', 'Translate a config that embeds local files.'],
  ['butane check', 'Check all configs below the working directory.'],
  ['butane build --out-dir out configs', 'Translate all configs below a directory.'],
];

function page(title: string, sections: readonly string[][]): string {
  return `${[`.TH ${title} 1 "" "butane" "User Commands"`, '.nh', '.ad l', ...sections.flat()].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`.SH ${/ /.test(title) ? `"${title}"` : title}`, ...lines];
}

function synopsis({ name, operands }: CommandEntry): string {
  return `\\fBbutane${name === '' ? '' : ` ${roff(name)}`}\\fR ${roff(operands)}`.trimEnd();
}

function subcommand({ name, description, summary, options }: CommandEntry): string[] {
  const own = options.flatMap(option);
  return [`.SS ${roff(`butane ${name}`)}`, roff(description === '' ? summary : description), ...own];
}

function option({ long, short, value, description }: OptionEntry): string[] {
  const spelt = [...(short === undefined ? [] : [short]), long].map((text) => `\\fB${roff(text)}\\fR`).join(', ');
  const taken = !value ? '' : value.optional ? `[=\\fI${roff(value.name)}\\fR]` : ` \\fI${roff(value.name)}\\fR`;
  return ['.TP', `${spelt}${taken}`, roff(description)];
}

function tagged(tag: string, text: string): string[] {
  return ['.TP', `\\fB${roff(tag)}\\fR`, roff(text)];
}

/** Text that roff prints as it is: a hyphen stays one that can be copied, and no line is a request. */
function roff(text: string): string {
  const plain = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti');
  return /^[.]/.test(plain) ? `\\&${plain}` : plain;
}

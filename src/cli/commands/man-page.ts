import type { CommandEntry, CommandTable, OptionEntry } from './command-table.ts';

/** The manual page of `butane` in roff format. It is made from the same table as the completions. */
export function butaneManPage({ dropIn, subcommands }: CommandTable): string {
  return page('BUTANE', [
    section('NAME', ['butane \\- turn Butane configs into Ignition configs, and check both']),
    section('SYNOPSIS', [synopsis(dropIn), ...subcommands.flatMap((entry) => ['.br', synopsis(entry)])]),
    section('DESCRIPTION', [
      roff(dropIn.description),
      '.PP',
      roff(
        'If the first argument is the name of a subcommand, the subcommand runs. To translate a config of that name, write ./check, for example.',
      ),
    ]),
    section('OPTIONS', dropIn.options.flatMap(option)),
    section('SUBCOMMANDS', subcommands.flatMap(subcommand)),
    section('ENVIRONMENT', [
      ...tagged('NO_COLOR', 'If it is set, reports have no color unless --color=always is given.'),
      ...tagged('BUTANE_DEBUG', 'If it is 1, the message about a bug in butane includes a stack trace.'),
      ...tagged(
        'NODE_DISABLE_COMPILE_CACHE',
        'If it is set, compiled code is not cached in $XDG_CACHE_HOME/butane or ~/.cache/butane. Nothing is cached if the parent folder is missing.',
      ),
    ]),
    section('EXIT STATUS', [
      ...tagged('0', 'Success.'),
      ...tagged('1', 'A config has errors (with --strict, also warnings), or a file cannot be read or written.'),
      ...tagged('2', 'The command line or a settings file is wrong, no config was found, or check cannot write a report or a fix.'),
      ...tagged('70', 'A bug in butane. A line on stderr has the details to report.'),
      '.PP',
      roff('butane diff exits with 0 if nothing differs, 1 if something does, and 2 if it cannot tell, as diff(1) does.'),
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
    section('DESCRIPTION', [roff('Checks an Ignition config from a file, or from stdin if the file is -.')]),
    section('OPTIONS', tagged('-version', 'print the version and exit')),
    section('EXIT STATUS', [
      ...tagged('0', 'The config is valid; there may be warnings.'),
      ...tagged('1', 'The config is invalid or cannot be read, or the command line does not name exactly one file.'),
      ...tagged('2', 'A flag is unknown or has an invalid value.'),
      ...tagged('70', 'A bug in ignition-validate. A line on stderr has the details to report.'),
    ]),
    section('SEE ALSO', ['.BR butane (1)']),
  ]);
}

/** Examples of commands, which a test runs. */
export const examples: readonly (readonly [command: string, meaning: string])[] = [
  ['butane --pretty --strict server.bu > server.ign', 'Translate one config, and fail on warnings.'],
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
  const argument = !value ? '' : value.optional ? `[=\\fI${roff(value.name)}\\fR]` : ` \\fI${roff(value.name)}\\fR`;
  return ['.TP', `${spelt}${argument}`, roff(description)];
}

function tagged(tag: string, text: string): string[] {
  return ['.TP', `\\fB${roff(tag)}\\fR`, roff(text)];
}

/** Escapes a text so that roff prints it unchanged: hyphens can be copied, and no line is a request. */
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

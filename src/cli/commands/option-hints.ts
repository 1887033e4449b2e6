import type { Command } from 'commander';
import { butaneFlags } from '../drop-in/butane-flags.ts';

/** For each subcommand, the options of the drop-in command that it lacks, by long name, with the alternative. */
const hints: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  check: {
    check: '`butane check` writes no config; leave the option out',
    output: '`butane check` writes no config; `--report FORMAT=FILE` writes a report to a file',
    pretty: '`butane check` writes no config; `butane build --pretty` does',
    raw: '`butane check` writes no config; `butane build --raw` does',
    'raw-errors': '`--format raw` prints one line for each problem',
  },
  build: { check: '`butane check` checks configs without writing outputs' },
  flatten: { output: 'the config goes to stdout: butane flatten … > FILE' },
  decompile: { pretty: 'the config is YAML; leave the option out' },
  inspect: { output: 'the text goes to stdout: butane inspect … > FILE' },
  diff: { output: 'the text goes to stdout: butane diff … > FILE' },
  upgrade: {
    output: 'the config goes to stdout: butane upgrade … > FILE; `--in-place` writes several',
    check: '`--dry-run` shows the changes without writing them',
  },
  apply: { output: '`--root DIR` names the directory to write to', check: '`--dry-run` prints the steps, and writes nothing' },
  completion: { output: 'the script goes to stdout: butane completion SHELL > FILE' },
  explain: { output: 'the text goes to stdout: butane explain … > FILE' },
  man: { output: 'the page goes to stdout: butane man > FILE' },
  schema: { output: 'the schema goes to stdout: butane schema … > FILE' },
};

/** For the options of the drop-in command that are no options of any subcommand: how all of them do it. */
const hintsForAll: Readonly<Record<string, string>> = { input: 'name the file without an option' };

/**
 * Help for an option that a subcommand does not have; undefined if no other command has it either.
 *
 * @param option the option as written: `-p`, `--pretty`, `--output=x`
 */
export function optionHint(program: Command, subcommand: string, option: string): string | undefined {
  const written = option.replace(/=.*/s, '');
  const flag = butaneFlags.find(({ name, short }) => written === `--${name}` || written === `-${short}`);
  const name = flag?.alias ?? flag?.name ?? '';
  const hint = hints[subcommand]?.[name] ?? hintsForAll[name];
  if (hint !== undefined) return hint;
  const owners = program.commands.filter(({ options }) =>
    options.some(({ long, short, hidden }) => !hidden && (long === written || short === written)),
  );
  const names = [...(flag && !flag.hidden ? ['butane FILE'] : []), ...owners.map((command) => `butane ${command.name()}`)];
  return names.length === 0 ? undefined : `${written} is an option of ${names.map((name) => `\`${name}\``).join(', ')}`;
}

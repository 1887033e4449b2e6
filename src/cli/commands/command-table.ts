import type { Command, Option } from 'commander';
import { codes } from '../../diagnostics/catalogue.ts';
import { releasesOf } from '../../lint/facts/targets.ts';
import { checkFormats } from '../../report/check-formats.ts';
import { variants } from '../../spec/versions.ts';
import { butaneFlags } from '../drop-in/butane-flags.ts';

/** The possible values of an operand or option: one of these words, a config, any file, or a directory; undefined for any text. */
export type Values = readonly string[] | 'config' | 'file' | 'directory' | undefined;

/** An option, for the manual page and the completions. */
export interface OptionEntry {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Absent for an option without a value. `optional`: the value is optional, and needs `=` before it. */
  readonly value?: { readonly name: string; readonly optional: boolean; readonly values: Values };
}

/** A subcommand; or the drop-in command, whose `name` is empty. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly operands: string;
  readonly values: Values;
  readonly options: readonly OptionEntry[];
}

/** All commands and options of `butane`, for the manual page and the completions. */
export interface CommandTable {
  readonly dropIn: CommandEntry;
  /** Sorted by name. */
  readonly subcommands: readonly CommandEntry[];
}

/** Makes the table from the commander program and the flags of the drop-in command. */
export function commandTable(program: Command): CommandTable {
  const subcommands = program.commands.map(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { dropIn: dropIn(), subcommands: [...subcommands] };
}

function dropIn(): CommandEntry {
  const options = butaneFlags
    .filter((flag) => !flag.hidden)
    .map(({ name, short, kind, usage, bare, default: value }): OptionEntry => {
      const argument = { name: placeholder(name), optional: bare !== undefined, values: valuesOf(placeholder(name)) };
      return {
        long: `--${name}`,
        ...(short === undefined ? {} : { short: `-${short}` }),
        description: value === undefined ? usage : `${usage} (default "${value}")`,
        ...(kind === 'flag' ? {} : { value: argument }),
      };
    });
  return {
    name: '',
    summary: 'translate one config',
    description: 'Translates a Butane config from a file or stdin into an Ignition config or a MachineConfig.',
    operands: '[options] [input-file]',
    values: 'config',
    options,
  };
}

function entryOf(command: Command): CommandEntry {
  const name = command.name();
  const [operand] = command.registeredArguments;
  return {
    name,
    summary: command.summary(),
    description: command.description(),
    operands: command.usage(),
    values: operand?.argChoices ?? operandValues()[name],
    options: command.options.filter((option) => !option.hidden).map(optionOf),
  };
}

function optionOf({ long, short, flags, description, argChoices, optional, defaultValue }: Option): OptionEntry {
  const name = /[<[]([^>\]]+)/.exec(flags)?.[1];
  const shown = typeof defaultValue === 'string' ? `${description} (default "${defaultValue}")` : description;
  return {
    long: long ?? '',
    ...(short === undefined ? {} : { short }),
    description: shown,
    ...(name === undefined ? {} : { value: { name, optional, values: argChoices ?? valuesOf(name) } }),
  };
}

/** The placeholder for the value of a drop-in flag. */
function placeholder(flag: string): string {
  return (
    new Map([
      ['color', 'when'],
      ['files-dir', 'dir'],
    ]).get(flag) ?? 'file'
  );
}

/** The possible values of a placeholder of an option. */
function valuesOf(name: string): Values {
  switch (name) {
    case 'when':
      return ['auto', 'always', 'never'];
    case 'dir':
      return 'directory';
    case 'file':
      return 'file';
    case 'code':
      return codes();
    case 'format':
      return Object.keys(checkFormats);
    case 'format=file':
      return Object.keys(checkFormats).map((format) => `${format}=`);
    case 'target':
      return [...Object.keys(releasesOf), 'ignition'].map((system) => `${system}@`);
    case 'variant':
      return variants();
    default:
      return undefined;
  }
}

/** The possible operands of each subcommand. */
function operandValues(): Readonly<Record<string, Values>> {
  return {
    apply: 'config',
    build: 'config',
    check: 'config',
    decompile: 'file',
    diff: 'file',
    flatten: 'config',
    'ignition-validate': 'file',
    inspect: 'file',
    explain: codes(),
    schema: [...variants(), 'ignition'],
    upgrade: 'config',
  };
}

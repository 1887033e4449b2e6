import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type Outside, readSet, readValuesFile, type ValuesFile } from '../../compose/outside-values.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { ioFaultText } from '../io/io-fault.ts';

/** What the command line says of the variables of composed configs. */
export interface ComposeFlags {
  readonly set: readonly string[];
  readonly vars: readonly string[];
}

/** Adds the options that give values to variables. */
export function addComposeOptions(command: Command): Command {
  const more = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  return command
    .addOption(
      new Option('--set <name=value>', 'give a variable of a composed config a value; repeat it for the items of a list')
        .default([], 'none')
        .argParser(more),
    )
    .addOption(
      new Option('--vars <file>', 'a YAML file with values of variables, - for stdin; of several, later ones count')
        .default([], 'none')
        .argParser(more),
    );
}

/**
 * Reads the values again each time it is called, stdin once. Where they cannot be read any more, those that were read last count:
 * for a run that goes on.
 */
export function outsideReader(flags: ComposeFlags, first: Outside, { stdin }: Pick<CommandStreams, 'stdin'>): () => Outside {
  let last: Outside | undefined;
  let piped: Uint8Array | undefined;
  const pipedOnce = (): Uint8Array => {
    piped ??= stdin();
    return piped;
  };
  return () => {
    if (!last || flags.vars.length === 0) {
      last ??= first;
      return last;
    }
    const read = outsideValues(flags, { stdin: pipedOnce });
    if (!('fault' in read)) last = read;
    return last;
  };
}

/** The values that the command line and the environment give, or why they cannot be read. No fault shows a value. */
export function outsideValues({ set, vars }: ComposeFlags, { stdin }: Pick<CommandStreams, 'stdin'>): Outside | { readonly fault: string } {
  const settings = readSet(set);
  if ('fault' in settings) return { fault: String(settings.fault) };
  if (vars.filter((file) => file === '-').length > 1) return { fault: 'stdin can be read once: write --vars - once' };
  const files: ValuesFile[] = [];
  for (const file of vars) {
    let bytes: Uint8Array;
    try {
      bytes = file === '-' ? stdin() : readFileSync(file);
    } catch (error) {
      return { fault: `--vars: ${ioFaultText(error, 'open', file)}` };
    }
    const read = readValuesFile(file === '-' ? '<stdin>' : file, bytes);
    if ('fault' in read) return { fault: `--vars: ${read.fault}` };
    files.push(read);
  }
  return { set: settings, vars: files, env: (name) => process.env[name] };
}

import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Outside, readSet, readValuesFile, type ValuesFile } from '../../compose/outside-values.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { errnoOf, ioFaultText } from '../io/io-fault.ts';
import type { ComposeFlags } from './compose-options.ts';
import { type FoundSettings, settingsFolder } from './find-settings.ts';

/** Where the parts and the values of composed configs come from. */
export interface Composing {
  /** The directory that included files may not be outside of, relative to the working directory. */
  readonly rootDir: string;
  /** What `--set` gives. */
  readonly set: readonly string[];
  /** Files with values, relative to the working directory. `-` is stdin. Later ones override earlier ones. */
  readonly valueFiles: readonly ValueFileName[];
}

/** The name of a file with values. */
export interface ValueFileName {
  readonly name: string;
  /** True for a file of the settings. */
  readonly isShared: boolean;
}

/** What the command line and the settings say of composed configs. */
export function composingOf({ set, vars, rootDir }: ComposeFlags, found: FoundSettings, cwd: string): Composing {
  const { settings } = found;
  const base = settingsFolder(found, cwd);
  const ofSettings = (path: string): string => relative(cwd, resolve(base, path)) || '.';
  return {
    rootDir: rootDir ?? (settings.rootDir === undefined ? '.' : ofSettings(settings.rootDir)),
    set,
    valueFiles: [
      ...settings.vars.map((name) => ({ name: ofSettings(name), isShared: true })),
      ...vars.map((name) => ({ name, isShared: false })),
    ],
  };
}

/**
 * A function that reads the values again each time it is called. If they cannot be read any more, it returns those that were read last,
 * so that a watching build goes on.
 *
 * @param input its stdin returns the same bytes each time
 */
export function outsideReader(composing: Composing, first: Outside, input: Pick<CommandStreams, 'stdin'>): () => Outside {
  let last: Outside | undefined;
  return () => {
    if (!last || composing.valueFiles.length === 0) {
      last ??= first;
      return last;
    }
    const read = outsideValues(composing, input);
    if (!('fault' in read)) last = read;
    return last;
  };
}

/**
 * The values that the command line, the settings and the environment give, or why they cannot be read. No fault shows a value.
 *
 * @param mayLack true if a file of the settings need not exist: a check needs no values
 */
export function outsideValues(
  { set, valueFiles }: Composing,
  { stdin }: Pick<CommandStreams, 'stdin'>,
  mayLack = false,
): Outside | { readonly fault: string } {
  const given = readSet(set);
  if ('fault' in given) return { fault: String(given.fault) };
  if (valueFiles.filter(isStdin).length > 1) return { fault: 'stdin can be read once: write --vars - once' };
  const vars: ValuesFile[] = [];
  for (const file of valueFiles) {
    const { name, isShared } = file;
    const option = isShared ? 'vars of the settings' : '--vars';
    let bytes: Uint8Array;
    try {
      bytes = isStdin(file) ? stdin() : readFileSync(name);
    } catch (error) {
      if (isShared && mayLack && errnoOf(error) === 'ENOENT') continue;
      return { fault: `${option}: ${ioFaultText(error, 'open', name)}` };
    }
    const read = readValuesFile(isStdin(file) ? '<stdin>' : name, bytes);
    if ('fault' in read) return { fault: `${option}: ${read.fault}` };
    vars.push({ ...read, isShared });
  }
  return { set: given, vars, env: (name) => process.env[name] };
}

/** The message if both a config and values are to be read from stdin; otherwise undefined. */
export function stdinFault(configs: readonly string[], { vars }: Pick<ComposeFlags, 'vars'>): string | undefined {
  return configs.includes('-') && vars.includes('-')
    ? 'stdin can be read once: give the config or the values of --vars in a file'
    : undefined;
}

/** True for `--vars -`. A file of the settings can have this name. */
export function isStdin({ name, isShared }: ValueFileName): boolean {
  return name === '-' && !isShared;
}

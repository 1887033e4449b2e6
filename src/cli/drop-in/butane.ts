import { openSync, readFileSync } from 'node:fs';
import { translate } from '../../compile/translate.ts';
import { renderPretty } from '../../report/pretty.ts';
import { renderRaw } from '../../report/raw.ts';
import { meantSubcommand, operandsHelp } from '../commands/meant-subcommand.ts';
import { subcommandTable } from '../commands/subcommand-names.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { pathBytes } from '../io/path-bytes.ts';
import type { StdinType } from '../io/stdin-type.ts';
import { writeFault, writeOutput } from '../io/write-output.ts';
import { butaneFlags } from './butane-flags.ts';
import { encodeAhead } from './encode-ahead.ts';
import { flagTable, parseFlags } from './flags.ts';

declare const BUTANE_VERSION: string;

/** Where a command writes; what cannot be written is lost. */
export interface Streams {
  readonly stdout: (data: string | Uint8Array) => void;
  readonly stderr: (data: string | Uint8Array) => void;
}

/** All that `butane` knows of its surroundings besides files. */
export interface CommandStreams extends Streams {
  /** Everything there is to read. Throws as Node does. */
  readonly stdin: () => Uint8Array;
  readonly stdinType: () => StdinType;
  /** Writes to stdout; returns the error where that failed. */
  readonly result: (data: string | Uint8Array) => unknown;
  readonly stderrIsTerminal: () => boolean;
  readonly stdoutIsTerminal: () => boolean;
}

/** The drop-in command. Returns its exit status: 0, 1 (the config, a file), 2 (the command line). */
export function butane(program: string, args: readonly string[], streams: CommandStreams): number {
  const { stdout, stderr } = streams;
  const parsed = parseFlags(args, butaneFlags);
  stderr(parsed.notices.join(''));
  const usage = `Usage: ${program} [options] [input-file]\nOptions:\n${flagTable(butaneFlags)}`;
  if ('fault' in parsed) {
    stderr(`${usage}${parsed.fault}\n${meantHelp(args[0])}`);
    return 2;
  }
  const given = (name: string): boolean => parsed.values.get(name) === true;
  const text = (name: string): string => String(parsed.values.get(name) ?? '');

  const named = text('input');
  if (parsed.files.length > 1 || (parsed.files.length > 0 && named !== '')) {
    stderr(`${usage}${helpLine(operandsHelp(parsed.files))}`);
    return 2;
  }
  if (given('help')) {
    stdout(`${usage}${subcommandTable()}`);
    return 0;
  }
  if (given('version')) {
    stdout(`Butane v${BUTANE_VERSION}\n`);
    return 0;
  }

  const file = parsed.files[0] ?? named;
  const name = file === '' ? '<stdin>' : file;
  const read = readInput(file, streams);
  if (typeof read === 'string') {
    stderr(read);
    if (!given('raw-errors')) stderr(meantHelp(file));
    return 1;
  }

  const options = {
    files: nodeFiles,
    filesDir: text('files-dir'),
    gzip: nodeGzip,
    ahead: encodeAhead(),
    pretty: given('pretty'),
    raw: given('raw'),
    name,
  };
  const { output, report, fatal } = translate(read, options);
  stderr(given('raw-errors') ? renderRaw(report) : renderPretty(report, wantsColor(parsed.values.get('color'), streams.stderrIsTerminal)));
  if (fatal) {
    stderr(`Error translating config: ${fatal.message}\n`);
    if (fatal.help !== undefined && !given('raw-errors')) stderr(helpLine(fatal.help));
    return 1;
  }
  if (given('strict') && report.length > 0) {
    stderr('Config produced warnings and --strict was specified\n');
    return 1;
  }
  if (given('check')) return 0;
  const to = text('output');
  const fault = to === '' ? stdoutFault(streams.result(`${output}\n`)) : writeOutput(to, `${output}\n`);
  if (fault === undefined) return 0;
  stderr(fault);
  return 1;
}

/** Help where a word was probably meant to be a subcommand; else nothing. */
function meantHelp(word: string | undefined): string {
  const meant = meantSubcommand(word);
  return meant === undefined ? '' : helpLine(`did you mean \`butane ${meant}\`?`);
}

function helpLine(help: string): string {
  return `  = help: ${help}\n`;
}

/** The bytes of a file, or of stdin where none is named; else what upstream says. */
function readInput(file: string, { stdin }: CommandStreams): Uint8Array | string {
  const name = file === '' ? '/dev/stdin' : file;
  let doing = 'open';
  try {
    const descriptor = file === '' ? undefined : openSync(pathBytes(file), 'r');
    doing = 'read';
    return descriptor === undefined ? stdin() : readFileSync(descriptor);
  } catch (error) {
    return `failed to ${doing} ${name}: ${ioFaultText(error, doing, name)}\n`;
  }
}

/** Like upstream: anything but `always`, `yes` and `auto` is no color. */
export function wantsColor(when: string | boolean | undefined, isTerminal: () => boolean): boolean {
  if (when === 'always' || when === 'yes') return true;
  return (when === undefined || when === 'auto') && process.env.NO_COLOR === undefined && isTerminal();
}

function stdoutFault(error: unknown): string | undefined {
  return error === undefined ? undefined : writeFault(error, '/dev/stdout');
}

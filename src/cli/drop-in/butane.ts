import { openSync, readFileSync } from 'node:fs';
import { translate } from '../../compile/translate.ts';
import { renderPretty } from '../../report/pretty.ts';
import { renderRaw } from '../../report/raw.ts';
import { visibleText } from '../../text/visible-text.ts';
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
import { prepareForInput } from './large-input.ts';
import { meantFlag } from './meant-flag.ts';

declare const BUTANE_VERSION: string;

/** The output streams of a command. Write errors are ignored. */
export interface Streams {
  readonly stdout: (data: string | Uint8Array) => void;
  readonly stderr: (data: string | Uint8Array) => void;
}

/** The standard streams of a command. */
export interface CommandStreams extends Streams {
  /** Reads stdin to the end. Throws Node's errors. */
  readonly stdin: () => Uint8Array;
  readonly stdinType: () => StdinType;
  /** Writes to stdout. Returns the error if that fails. */
  readonly result: (data: string | Uint8Array) => unknown;
  readonly stderrIsTerminal: () => boolean;
  readonly stdoutIsTerminal: () => boolean;
}

/** The drop-in command. Returns its exit status: 0 for success, 1 for errors in the config or with a file, 2 for a wrong command line. */
export function butane(program: string, args: readonly string[], streams: CommandStreams): number {
  const { stdout, stderr } = streams;
  const parsed = parseFlags(args, butaneFlags);
  stderr(parsed.notices.join(''));
  const usage = `Usage: ${program} [options] [input-file]\nOptions:\n${flagTable(butaneFlags)}`;
  if ('fault' in parsed) {
    stderr(`${usage}${parsed.fault}\n${meantHelp(args[0]) || flagHelp(parsed.unknown)}`);
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
  const input = readInput(file, streams);
  if (typeof input === 'string') {
    stderr(input);
    if (!given('raw-errors')) stderr(meantHelp(file));
    return 1;
  }

  prepareForInput(input.length);
  const options = {
    files: nodeFiles,
    filesDir: text('files-dir'),
    gzip: nodeGzip,
    ahead: encodeAhead(),
    pretty: given('pretty'),
    raw: given('raw'),
    name,
  };
  const { output, report, fatal } = translate(input, options);
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

/** A help line if the word was probably meant to be a subcommand; otherwise empty. */
function meantHelp(word: string | undefined): string {
  const meant = meantSubcommand(word);
  return meant === undefined ? '' : helpLine(`did you mean \`butane ${meant}\`?`);
}

/** A help line if an argument with an unknown flag was probably meant to be another flag; otherwise empty. */
function flagHelp(unknown: string | undefined): string {
  const meant = unknown === undefined ? undefined : meantFlag(unknown, butaneFlags);
  return meant === undefined ? '' : helpLine(`did you mean ${meant}?`);
}

function helpLine(help: string): string {
  return `  = help: ${visibleText(help)}\n`;
}

/** Reads a file, or stdin if no file is named. If that fails, returns upstream's message. */
function readInput(file: string, { stdin }: CommandStreams): Uint8Array | string {
  const name = file === '' ? '/dev/stdin' : file;
  let operation = 'open';
  try {
    const descriptor = file === '' ? undefined : openSync(pathBytes(file), 'r');
    operation = 'read';
    return descriptor === undefined ? stdin() : readFileSync(descriptor);
  } catch (error) {
    return `failed to ${operation} ${name}: ${ioFaultText(error, operation, name)}\n`;
  }
}

/** True if the output gets colors. As in upstream, any value other than `always`, `yes` and `auto` means no colors. */
export function wantsColor(when: string | boolean | undefined, isTerminal: () => boolean): boolean {
  if (when === 'always' || when === 'yes') return true;
  return (when === undefined || when === 'auto') && process.env.NO_COLOR === undefined && isTerminal();
}

function stdoutFault(error: unknown): string | undefined {
  return error === undefined ? undefined : writeFault(error, '/dev/stdout');
}

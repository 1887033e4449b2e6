import { readFileSync } from 'node:fs';
import { validate } from '../../compile/validate.ts';
import { isFatal } from '../../diagnostics/diagnostic.ts';
import { goQuote } from '../../grammar/go-quote.ts';
import { renderRaw } from '../../report/raw.ts';
import { visibleText } from '../../text/visible-text.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { pathBytes } from '../io/path-bytes.ts';
import type { CommandStreams } from './butane.ts';
import { printfWithoutArguments } from './printf-without-arguments.ts';

declare const BUTANE_VERSION: string;

const FLAGS = '  -version\n    \tprint the version of ignition-validate\n';
const BOOLEANS = /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/;

type ValidateStreams = Pick<CommandStreams, 'stdin' | 'stdout' | 'stderr'>;

/**
 * The command `ignition-validate`. Flags are parsed as by Go's flag package, with one dash or two. As in upstream, the usage text goes to
 * stderr even for `-help`. Returns the exit status.
 */
export function ignitionValidate(program: string, args: readonly string[], streams: ValidateStreams): number {
  const { stdout, stderr } = streams;
  const usage = `Usage:\n  ${program} [flags] config.ign\n\n${FLAGS}`;
  const flags = readFlags(args);
  if ('help' in flags) {
    stderr(usage);
    return 0;
  }
  if ('fault' in flags) {
    stderr(`${flags.fault}\n${usage}`);
    return 2;
  }
  if (flags.version) {
    stdout(`Ignition ${BUTANE_VERSION}\n`);
    return 0;
  }
  const [file] = flags.files;
  if (file === undefined || flags.files.length > 1) {
    stderr(usage);
    return 1;
  }
  const config = read(file, streams);
  if (typeof config === 'string') {
    stderr(`couldn't read config: ${config}\n`);
    return 1;
  }
  const { report, fatal, help } = validate(config, { name: file });
  if (report.length > 0) stdout(printfWithoutArguments(`${trimEnd(renderRaw(report))}\n`));
  if (fatal) stderr(`couldn't parse config: ${fatal.message}\n`);
  // There is one help line after the whole report, so only a help text that names its subject is printed.
  const hint = help ?? fatal?.help ?? report.find(({ code, help }) => code.startsWith('json/') || help?.startsWith('JSON has'))?.help;
  if (hint !== undefined) (report.length > 0 ? stdout : stderr)(`  = help: ${visibleText(hint)}\n`);
  return fatal || isFatal(report) ? 1 : 0;
}

type Flags = { readonly version: boolean; readonly files: readonly string[] };

/** Parses the command line: its flags and files, a request for help, or an error message. */
function readFlags(args: readonly string[]): Flags | { readonly help: true } | { readonly fault: string } {
  let version = false;
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return { version, files: args.slice(i + 1) };
    if (!arg.startsWith('-') || arg === '-') return { version, files: args.slice(i) };
    const written = arg.replace(/^--?/, '');
    if (written === '' || written.startsWith('-') || written.startsWith('=')) return { fault: `bad flag syntax: ${arg}` };
    const [, name = '', value = 'true'] = /^([^=]*)(?:=(.*))?$/s.exec(written) ?? [];
    if (name === 'help' || name === 'h') return { help: true };
    if (name !== 'version') return { fault: `flag provided but not defined: -${name}` };
    if (!BOOLEANS.test(value)) return { fault: `invalid boolean value ${goQuote(value)} for -version: parse error` };
    version = /^[1tT]/.test(value);
  }
  return { version, files: [] };
}

/** Reads a file, or stdin for a dash. If that fails, returns an error message. */
function read(file: string, { stdin }: ValidateStreams): Uint8Array | string {
  try {
    return file === '-' ? stdin() : readFileSync(pathBytes(file));
  } catch (error) {
    return ioFaultText(error, 'open', file === '-' ? '/dev/stdin' : file);
  }
}

/** Removes trailing white space, as Go defines it. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

import { readFileSync } from 'node:fs';
import { isFatal } from '../report/diagnostic.ts';
import { renderRaw } from '../report/raw.ts';
import { validate } from '../validate.ts';
import type { Streams } from './butane.ts';
import { ioFaultText } from './io-fault.ts';

declare const BUTANE_VERSION: string;

const FLAGS = '  -version\n    \tprint the version of ignition-validate\n';
const BOOLEANS = /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/;

/** The command. Its flags are read as Go's flag package reads them: with one dash or two. */
export function ignitionValidate(program: string, args: readonly string[], { stdout, stderr }: Streams): number {
  const usage = `Usage:\n  ${program} [flags] config.ign\n\n${FLAGS}`;
  const flags = readFlags(args);
  if ('fault' in flags) {
    stderr(`${flags.fault === '' ? '' : `${flags.fault}\n`}${usage}`);
    return flags.fault === '' ? 0 : 2;
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
  const config = read(file);
  if (typeof config === 'string') {
    stderr(`couldn't read config: ${config}\n`);
    return 1;
  }
  const { report, fatal, help } = validate(config, { name: file });
  if (report.length > 0) stdout(`${renderRaw(report).trim()}\n`);
  if (fatal) stderr(`couldn't parse config: ${fatal.message}\n`);
  const hint = help ?? fatal?.help;
  if (hint !== undefined) (report.length > 0 ? stdout : stderr)(`  = help: ${hint}\n`);
  return fatal || isFatal(report) ? 1 : 0;
}

/** The flags of a command line; an empty fault is a call for help. */
function readFlags(args: readonly string[]): { readonly version: boolean; readonly files: readonly string[] } | { readonly fault: string } {
  let version = false;
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return { version, files: args.slice(i + 1) };
    if (!arg.startsWith('-') || arg === '-') return { version, files: args.slice(i) };
    const written = arg.replace(/^--?/, '');
    if (written === '' || written.startsWith('-') || written.startsWith('=')) return { fault: `bad flag syntax: ${arg}` };
    const [, name = '', value = 'true'] = /^([^=]*)(?:=(.*))?$/s.exec(written) ?? [];
    if (name === 'help' || name === 'h') return { fault: '' };
    if (name !== 'version') return { fault: `flag provided but not defined: -${name}` };
    if (!BOOLEANS.test(value)) return { fault: `invalid boolean value ${JSON.stringify(value)} for -version: parse error` };
    version = /^[1tT]/.test(value);
  }
  return { version, files: [] };
}

function read(file: string): Uint8Array | string {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return ioFaultText(error, 'open', file === '-' ? '/dev/stdin' : file);
  }
}

import { goQuote } from '../../grammar/go-quote.ts';
import { pushAll } from '../../text/push-all.ts';

/*
 * Parses command lines as upstream's flag library (pflag) does, with the same error messages. `commander` cannot do this: an option
 * with an optional value consumes the next argument, its messages differ, and it has no flags that are deprecated with a notice.
 * Subcommands, which upstream does not have, use commander.
 */

/** One flag of the drop-in command. Help, manual page and completions are generated from these too. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly kind: 'flag' | 'text';
  readonly usage: string;
  /** The value of a text flag that is given without a value. Such a flag needs `=` before a value. */
  readonly bare?: string;
  readonly default?: string;
  readonly hidden?: boolean;
  /** What to use instead. It is printed on stderr if the flag is given. */
  readonly deprecated?: string;
  /** The flag whose value this one sets. */
  readonly alias?: string;
}

/** A parsed command line. `values` has the last value of each flag that was given. */
export interface Parsed {
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly files: readonly string[];
  readonly notices: readonly string[];
}

/** The error in a command line, and the notices before it. */
export interface FlagFault {
  readonly fault: string;
  /** The argument with a flag that does not exist, as written, if that is the error. */
  readonly unknown?: string | undefined;
  readonly notices: readonly string[];
}

/** The booleans that Go's strconv.ParseBool accepts. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, false] as const),
]);

export function parseFlags(args: readonly string[], flags: readonly Flag[]): Parsed | FlagFault {
  const parser = new Parser(args, flags);
  const fault = parser.run();
  const { values, files, notices, unknown } = parser;
  return fault === undefined ? { values, files, notices } : { fault, notices, unknown };
}

class Parser {
  readonly values = new Map<string, string | boolean>();
  readonly files: string[] = [];
  readonly notices: string[] = [];
  /** The argument with a flag that does not exist. */
  unknown: string | undefined;
  readonly #rest: string[];

  constructor(
    args: readonly string[],
    readonly flags: readonly Flag[],
  ) {
    this.#rest = [...args];
  }

  /** Parses all arguments. Returns the first error message, if there is one. */
  run(): string | undefined {
    for (let arg = this.#rest.shift(); arg !== undefined; arg = this.#rest.shift()) {
      let fault: string | undefined;
      if (arg === '--') pushAll(this.files, this.#rest.splice(0));
      else if (arg.startsWith('--')) fault = this.#long(arg);
      else if (arg.startsWith('-') && arg.length > 1) fault = this.#short(arg.slice(1));
      else this.files.push(arg);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  #long(arg: string): string | undefined {
    const written = arg.slice(2);
    if (written.startsWith('-') || written.startsWith('=')) return `bad flag syntax: ${arg}`;
    const equals = written.indexOf('=');
    const name = equals < 0 ? written : written.slice(0, equals);
    const flag = this.flags.find((candidate) => candidate.name === name);
    if (!flag) {
      this.unknown = arg;
      return `unknown flag: --${name}`;
    }
    const value = equals < 0 ? (bareValue(flag) ?? this.#rest.shift()) : written.slice(equals + 1);
    return value === undefined ? `flag needs an argument: --${name}` : this.#set(flag, value);
  }

  #short(letters: string): string | undefined {
    for (let rest = letters; rest !== ''; ) {
      // pflag ignores the flags of Go's test runner.
      if (rest.startsWith('test.')) return undefined;
      const flag = this.flags.find((candidate) => candidate.short === rest[0]);
      if (!flag) {
        this.unknown = `-${letters}`;
        return `unknown shorthand flag: ${quoteFirst(rest)} in -${rest}`;
      }
      let value: string | undefined;
      const group = rest;
      if (rest.length > 2 && rest[1] === '=') [value, rest] = [rest.slice(2), ''];
      else if (bareValue(flag) !== undefined) [value, rest] = [bareValue(flag), rest.slice(1)];
      else if (rest.length > 1) [value, rest] = [rest.slice(1), ''];
      else [value, rest] = [this.#rest.shift(), ''];
      const fault = value === undefined ? `flag needs an argument: '${group[0]}' in -${group}` : this.#set(flag, value);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  #set(flag: Flag, value: string): string | undefined {
    const parsed = flag.kind === 'flag' ? BOOLEANS.get(value) : value;
    if (parsed === undefined) {
      const shown = flag.short === undefined ? `--${flag.name}` : `-${flag.short}, --${flag.name}`;
      return `invalid argument ${goQuote(value)} for ${goQuote(shown)} flag: strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
    }
    this.values.set(flag.alias ?? flag.name, parsed);
    if (flag.deprecated !== undefined) this.notices.push(`Flag --${flag.name} has been deprecated, ${flag.deprecated}\n`);
    return undefined;
  }
}

function bareValue(flag: Flag): string | undefined {
  return flag.kind === 'flag' ? 'true' : flag.bare;
}

/**
 * Quotes the first character as pflag does. pflag takes the first byte, encodes it as UTF-8, and takes the first byte of that; for all
 * non-ASCII characters the result is the same.
 */
function quoteFirst(text: string): string {
  const first = text.charAt(0);
  if (first > '\x7f') return "'Ã'";
  if (first === '"') return `'"'`;
  return first === "'" ? `'\\''` : `'${goQuote(first).slice(1, -1)}'`;
}

/** The table of flags at the end of a usage text, sorted by name. */
export function flagTable(flags: readonly Flag[]): string {
  const shown = flags.filter((flag) => !flag.hidden).sort((a, b) => (a.name < b.name ? -1 : 1));
  const heads = shown.map((flag) => {
    const short = flag.short === undefined ? '      ' : `  -${flag.short}, `;
    const value = flag.kind === 'flag' ? '' : ` string${flag.bare === undefined ? '' : `[="${flag.bare}"]`}`;
    return `${short}--${flag.name}${value}`;
  });
  const width = Math.max(...heads.map((head) => head.length)) + 3;
  return shown
    .map((flag, i) => `${heads[i]!.padEnd(width)}${flag.usage}${flag.default === undefined ? '' : ` (default "${flag.default}")`}\n`)
    .join('');
}

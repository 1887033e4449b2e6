import { goQuote } from '../../grammar/go-quote.ts';

/*
 * Command lines as upstream's flag library (pflag) reads them, down to the words of its errors. `commander` cannot: an
 * optional value of its swallows the argument that follows, its errors read differently, and it has no flags that are
 * hidden or deprecated with a notice. Subcommands, which upstream does not have, are commander's.
 */

/** One flag of a command; help, man page and completions are made from these too. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly kind: 'flag' | 'text';
  readonly usage: string;
  /** The value of a text flag that is given without one: it needs `=` to be given another. */
  readonly bare?: string;
  readonly default?: string;
  readonly hidden?: boolean;
  /** What to use in its place; said on stderr when it is used. */
  readonly deprecated?: string;
  /** The flag whose value this one sets. */
  readonly alias?: string;
}

/** A command line that was understood. `values` has the last value of each flag that was given. */
export interface Parsed {
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly files: readonly string[];
  readonly notices: readonly string[];
}

/** Why it was not, and what was said before that. */
export interface FlagFault {
  readonly fault: string;
  readonly notices: readonly string[];
}

/** Go's strconv.ParseBool. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, false] as const),
]);

export function parseFlags(args: readonly string[], flags: readonly Flag[]): Parsed | FlagFault {
  const parser = new Parser(args, flags);
  const fault = parser.run();
  const { values, files, notices } = parser;
  return fault === undefined ? { values, files, notices } : { fault, notices };
}

class Parser {
  readonly values = new Map<string, string | boolean>();
  readonly files: string[] = [];
  readonly notices: string[] = [];
  readonly #rest: string[];

  constructor(
    args: readonly string[],
    readonly flags: readonly Flag[],
  ) {
    this.#rest = [...args];
  }

  /** Reads all arguments; the fault that ends it, if one does. */
  run(): string | undefined {
    for (let arg = this.#rest.shift(); arg !== undefined; arg = this.#rest.shift()) {
      let fault: string | undefined;
      if (arg === '--') this.files.push(...this.#rest.splice(0));
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
    const flag = this.flags.find((known) => known.name === name);
    if (!flag) return `unknown flag: --${name}`;
    const value = equals < 0 ? (bareValue(flag) ?? this.#rest.shift()) : written.slice(equals + 1);
    return value === undefined ? `flag needs an argument: --${name}` : this.#set(flag, value);
  }

  #short(letters: string): string | undefined {
    for (let rest = letters; rest !== ''; ) {
      // the library leaves what Go's test runner adds to a command line alone
      if (rest.startsWith('test.')) return undefined;
      const flag = this.flags.find((known) => known.short === rest[0]);
      if (!flag) return `unknown shorthand flag: ${quoteFirst(rest)} in -${rest}`;
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
    const meant = flag.kind === 'flag' ? BOOLEANS.get(value) : value;
    if (meant === undefined) {
      const shown = flag.short === undefined ? `--${flag.name}` : `-${flag.short}, --${flag.name}`;
      return `invalid argument ${goQuote(value)} for ${goQuote(shown)} flag: strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
    }
    this.values.set(flag.alias ?? flag.name, meant);
    if (flag.deprecated !== undefined) this.notices.push(`Flag --${flag.name} has been deprecated, ${flag.deprecated}\n`);
    return undefined;
  }
}

function bareValue(flag: Flag): string | undefined {
  return flag.kind === 'flag' ? 'true' : flag.bare;
}

/** The library goes by bytes, twice: of a letter outside of ASCII it names the first byte of its first byte, always the same. */
function quoteFirst(text: string): string {
  const first = text.charAt(0);
  if (first > '\x7f') return "'Ã'";
  if (first === '"') return `'"'`;
  return first === "'" ? `'\\''` : `'${goQuote(first).slice(1, -1)}'`;
}

/** The table of flags that a usage text ends with, sorted by name. */
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

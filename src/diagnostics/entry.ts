import type { Severity } from './severity.ts';

/** A text that a diagnostic prints: fixed, or a function of the values that the rule gives. */
export type Wording = string | ((values: never) => string);

/** What a diagnostic prints. */
export interface Words {
  /** Where upstream reports the same problem, this is upstream's text, unchanged. */
  readonly message: Wording;
  /** What to do about it, in one line. Absent if there is nothing to add, or if the rule computes it. */
  readonly help?: Wording;
  /** What `butane check` prints instead of `message`. Set only if upstream's text is misleading. */
  readonly messageInCheck?: Wording;
}

/** How a code is reported. */
interface Weighing {
  /** The usual severity. A rule can override it for versions that weigh the problem differently. */
  readonly severity: Severity;
  /** `unnecessary` if what is reported has no effect; `deprecated` if it works and has a successor. Editors show both in their own way. */
  readonly tag?: 'unnecessary' | 'deprecated' | undefined;
  /** Set for a code that is off unless `--all` or a setting turns it on: why it is off, as `because …, and a full stop`. */
  readonly offBecause?: string | undefined;
}

/** The texts that `docs/checks.md`, `butane explain CODE` and the rules of a SARIF log are made of. Bundles can lack them. */
interface Description {
  /** What is wrong, in one line without a full stop: `a file has more than one source of contents`. */
  readonly title: string;
  /** Why it matters: what the machine, or Ignition, would do. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** A config that has the problem. Absent if no config alone can show it. */
  readonly example?: CodeExample | undefined;
}

/**
 * What a diagnostic is made of. Most codes have one message. A code with several has them in `cases`, by name, and a rule names
 * the case: `diagnose('text/crlf', 'script')`.
 */
export type ReportedEntry = Weighing & (Words | { readonly cases: Readonly<Record<string, Words>> });

/** Everything about one code. */
export type CodeEntry = Description & ReportedEntry;

/** A config, with the local files that it embeds and the configs that it includes. */
export interface CodeExample {
  /** The name of the config: `config.bu` unless it is an Ignition config. */
  readonly name?: 'config.bu' | 'config.ign';
  readonly text: string;
  /** Local files that it embeds and configs that it includes, by their path. The configs are shown in full. */
  readonly files?: Readonly<Record<string, string>>;
  /** Options of `butane check` that the code needs, by their names without dashes. */
  readonly options?: ExampleOptions;
}

/** What is said of the machines that an example is for. */
export interface ExampleOptions {
  readonly target?: string;
  readonly platform?: string;
  readonly day2?: true;
}

/** The options of an example as they are written on a command line: `--target fcos@42 --day2`. */
export function exampleFlags(options: ExampleOptions): string {
  return Object.entries(options)
    .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${value}`))
    .join(' ');
}

/** True for the file of an example that is a config which it includes: it is shown in full. */
export function isConfig(path: string): boolean {
  return path.endsWith('.bu');
}

/** The codes of one subject, by the part of the code after the slash. */
export type CodeEntries = Readonly<Record<string, CodeEntry>>;

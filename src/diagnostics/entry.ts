import type { Severity } from './severity.ts';

/** What a code stands for. `docs/checks.md`, `butane explain CODE` and the rules of a SARIF log are made of it. */
export interface CodeEntry {
  /** What is wrong, in one line without a full stop: `a file has more than one source of contents`. */
  readonly title: string;
  /** Its usual severity. */
  readonly severity: Severity;
  /** Set for a code that is off unless `--all` or a setting turns it on: why it is off, as `because …, and a full stop`. */
  readonly offBecause?: string | undefined;
  /** Why it matters: what the machine, or Ignition, would do. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** A config that shows it; absent only where no config can (a fault of the surroundings, a bug). */
  readonly example?: CodeExample | undefined;
}

export interface CodeExample {
  /** `config.bu` unless it is an Ignition config. */
  readonly name?: 'config.bu' | 'config.ign';
  readonly text: string;
  /** Local files that it embeds, by their path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The codes of one subject, by what stands behind the slash. */
export type CodeEntries = Readonly<Record<string, CodeEntry>>;

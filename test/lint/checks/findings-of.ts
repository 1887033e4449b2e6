import type { LintOptions, MachineLint } from '../../../src/lint/machine/machine-lint.ts';
import { readTarget } from '../../../src/service/settings/read-target.ts';
import { machineFrom, machineFromIgnition } from '../machine/machine-of.ts';

/** A config, the files beside it, and what is known of its machines. */
export interface Given extends Omit<LintOptions, 'target'> {
  readonly target?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** What a lint says of a config: `CODE: what it is about`, where that stands in the text, and the whole messages and helps. */
export function findingsOf(lint: MachineLint, text: string, { target, files, ...options }: Given = {}) {
  const machine = text.startsWith('{') ? machineFromIgnition(text) : machineFrom(text, files);
  const read = target === undefined ? undefined : readTarget(target);
  if (typeof read === 'string') throw new Error(read);
  return lint(machine, { ...options, target: read }).map(({ code, message, help, location, path, severity }) => ({
    code,
    severity,
    message,
    help,
    about: location ? location.source.text.slice(location.span.start, location.span.end) : path.join('.'),
  }));
}

/** The same in one line each: `CODE at WHAT`. */
export function linesOf(lint: MachineLint, text: string, given: Given = {}): string[] {
  return findingsOf(lint, text, given).map(({ code, about }) => `${code} at ${about}`);
}

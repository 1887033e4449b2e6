import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { LintOptions, MachineLint } from '../../../src/lint/machine/machine-lint.ts';
import { machineFrom, machineFromIgnition } from '../machine/machine-of.ts';

/** A body of a config, with the header of a version: `fcos 1.6.0` unless another one is given. */
export interface Checked {
  readonly version?: string;
  /** Local files, by their paths below the files directory. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: LintOptions;
}

function run(lint: MachineLint, body: string, { version = 'fcos 1.6.0', files = {}, options = {} }: Checked): readonly Diagnostic[] {
  const [variant, number] = version.split(' ');
  return lint(machineFrom(`variant: ${variant}\nversion: ${number}\n${body}`, files), options);
}

/** What a check finds: each code with the text that it underlines. */
export function foundBy(lint: MachineLint, body: string, checked: Checked = {}): string[] {
  return run(lint, body, checked).map(({ code, location }) => {
    const { source, span } = location!;
    return `${code}: ${source.text.slice(span.start, span.end)}`;
  });
}

/** The messages of what a check finds. */
export function messagesOf(lint: MachineLint, body: string, checked: Checked = {}): string[] {
  return run(lint, body, checked).map(({ message }) => message);
}

/** The help of what a check finds. */
export function helpsOf(lint: MachineLint, body: string, checked: Checked = {}): (string | undefined)[] {
  return run(lint, body, checked).map(({ help }) => help);
}

/** What a check finds in an Ignition config with these sections: each code with its help. */
export function foundInIgnition(lint: MachineLint, sections: Readonly<Record<string, unknown>>): string[] {
  const machine = machineFromIgnition(JSON.stringify({ ignition: { version: '3.4.0' }, ...sections }));
  return lint(machine, {}).map(({ code, help }) => `${code}: ${help}`);
}

/** `storage.files` with one file in flow style. */
export function file(fields: string): string {
  return `storage:\n  files:\n    - {${fields}}\n`;
}

/** `storage.directories` with one directory in flow style. */
export function directory(fields: string): string {
  return `storage:\n  directories:\n    - {${fields}}\n`;
}

/** `passwd.users` with these users in flow style. */
export function users(...all: readonly string[]): string {
  return `passwd:\n  users:\n${all.map((fields) => `    - {${fields}}\n`).join('')}`;
}

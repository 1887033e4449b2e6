import type { TomlTable, TomlValue } from 'smol-toml';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Span } from '../../../text/source.ts';
import { longestWindow, type ZincatiKind, zincatiDays, zincatiKeys, zincatiStrategies } from '../../facts/zincati.ts';
import type { Contents } from '../../machine/contents.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { textFiles } from '../../machine/text-files.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { meantTimeZone } from '../../time-zones.ts';
import { readToml } from './read-toml.ts';

const FILES = [/^\/etc\/zincati\/config\.d\/[^/]+\.toml$/];

/** What a value of each kind is called, and what tells one. */
const KINDS: Readonly<Record<ZincatiKind, readonly [name: string, is: (value: TomlValue) => boolean]>> = {
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  integer: ['a whole number', (value) => typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))],
  number: ['a number', (value) => typeof value === 'number' || typeof value === 'bigint'],
  string: ['a text', (value) => typeof value === 'string'],
  windows: ['a list of tables: [[updates.periodic.window]]', Array.isArray],
};

/** Settings of Zincati that end its start, or that it does not know. Its files are read together, so that no key is missed. */
export const zincati: MachineLint = (machine) => {
  const files = textFiles(machine, FILES).flatMap(([, contents]) => {
    const read = readToml(contents.text);
    return 'fault' in read ? [] : [{ contents, entries: flat(read.table) }];
  });
  const keys = new Set(files.flatMap(({ entries }) => entries.map(([key]) => key)));
  const mayMiss = !machine.isPartial && files.length > 0;
  return files.flatMap(({ contents, entries }) =>
    entries.flatMap(([key, value]) => [
      ...findingsOf(key, value, contents),
      ...(key === 'updates.strategy' && mayMiss ? strategyFindings(value, keys, contents) : []),
    ]),
  );
};

function findingsOf(key: string, value: TomlValue, contents: Contents): Diagnostic[] {
  // a template is rendered before
  if (hasPlaceholder(value)) return [];
  const span = spanOf(key, contents.text);
  if (!Object.hasOwn(zincatiKeys, key)) {
    return [inContents(contents, span, diagnose('settings-file/zincati-key', { key, near: nearest(key, Object.keys(zincatiKeys)) }))];
  }
  const kind = zincatiKeys[key]!;
  const [type, is] = KINDS[kind];
  const problem = !is(value) ? undefined : kind === 'windows' ? windowsProblem(value as TomlValue[]) : zoneProblem(key, value);
  if (problem) return [inContents(contents, spanOf(problem.key, contents.text), problem.diagnostic)];
  if (is(value)) return [];
  return [inContents(contents, span, diagnose('settings-file/zincati-value', 'type', { key, type }))];
}

/** What is wrong with a value, and the key that it is wrong at. */
interface Problem {
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

function zoneProblem(key: string, value: TomlValue): Problem | undefined {
  // Zincati knows one name that is no time zone: that of the machine
  if (key !== 'updates.periodic.time_zone' || value === 'localtime') return undefined;
  const meant = meantTimeZone(String(value));
  return meant === undefined
    ? undefined
    : { key, diagnostic: diagnose('settings-file/zincati-value', 'time-zone', { zone: String(value), meant }) };
}

const WINDOW = 'updates.periodic.window';

/** The first thing that is wrong with the windows for updates. */
function windowsProblem(windows: readonly TomlValue[]): Problem | undefined {
  for (const window of windows) {
    if (!isTable(window)) {
      return { key: WINDOW, diagnostic: diagnose('settings-file/zincati-value', 'type', { key: WINDOW, type: KINDS.windows[0] }) };
    }
    const at = (key: string, problem: string): Problem => ({
      key: Object.hasOwn(window, key) ? `${WINDOW}.${key}` : WINDOW,
      diagnostic: diagnose('settings-file/zincati-value', 'window', { key, problem }),
    });
    const { days, start_time: start, length_minutes: length } = window;
    if (!Array.isArray(days)) return at('days', 'has to be a list of days, such as [ "Sat", "Sun" ]');
    const day = days.find((one) => !zincatiDays.includes(String(one).toLowerCase()));
    if (day !== undefined) return at('days', `has ${String(day)}, which is no day: write Mon, Tue, Wed, Thu, Fri, Sat or Sun`);
    if (typeof start !== 'string' || !/^(?:[01]?\d|2[0-3]):[0-5]?\d$/.test(start))
      return at('start_time', 'has to be a time such as "23:30"');
    if (!isInteger(length) || Number(length) < 1 || Number(length) > longestWindow)
      return at('length_minutes', `has to be a whole number from 1 to ${longestWindow}`);
  }
  return undefined;
}

function isInteger(value: TomlValue | undefined): boolean {
  return value !== undefined && KINDS.integer[1](value);
}

function hasPlaceholder(value: TomlValue): boolean {
  if (typeof value === 'string') return placeholderIn(value) !== undefined;
  return (Array.isArray(value) || isTable(value)) && Object.values(value).some(hasPlaceholder);
}

function strategyFindings(value: TomlValue, keys: ReadonlySet<string>, contents: Contents): Diagnostic[] {
  if (hasPlaceholder(value)) return [];
  const strategy = String(value);
  const report = (diagnostic: Diagnostic): Diagnostic[] => [inContents(contents, spanOf('updates.strategy', contents.text), diagnostic)];
  if (!Object.hasOwn(zincatiStrategies, strategy)) {
    return report(diagnose('settings-file/zincati-value', 'strategy', { strategy, strategies: Object.keys(zincatiStrategies) }));
  }
  const key = zincatiStrategies[strategy];
  if (key === undefined || keys.has(key)) return [];
  return report(diagnose('settings-file/zincati-value', 'missing-key', { strategy, key }));
}

/** The keys of a table and of those within it, with their paths. Tables that are values of a key are not looked into. */
function flat(table: TomlTable): (readonly [key: string, value: TomlValue])[] {
  const entries: (readonly [string, TomlValue])[] = [];
  const visit = (prefix: string, of: TomlTable): void => {
    for (const [name, value] of Object.entries(of)) {
      const key = prefix + name;
      if (isTable(value) && !Object.hasOwn(zincatiKeys, key)) visit(`${key}.`, value);
      else entries.push([key, value]);
    }
  };
  visit('', table);
  return entries;
}

function isTable(value: TomlValue): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

/** Where a key is set, or its table begins: the reader of TOML does not tell. The whole text where neither is found. */
function spanOf(key: string, text: string): Span {
  const name = key.slice(key.lastIndexOf('.') + 1);
  const pattern = new RegExp(`^[ \\t]*(?:[\\w.-]*\\b)?${escaped(name)}[ \\t]*=[^\\n]*|^[ \\t]*\\[+[ \\t]*${escaped(key)}[ \\t]*\\]+`, 'm');
  const match = pattern.exec(text);
  if (!match) return { start: 0, end: text.trimEnd().length };
  const start = match.index + (match[0].length - match[0].trimStart().length);
  return { start, end: match.index + match[0].trimEnd().length };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { isCode } from '../catalogue/code-pattern.ts';
import { nearest } from '../names/nearest.ts';
import type { Weight, Weights } from './severity.ts';

/** What a project says about its checks: in `.butanerc.json`, or under `butane` in `package.json`. */
export interface Settings {
  /** Globs of the configs to check where none are named. */
  readonly files: readonly string[];
  /** Globs of what is not checked unless it is named. */
  readonly exclude: readonly string[];
  /** The directory that local files are in. */
  readonly filesDir: string | undefined;
  /** Whether a warning fails the check. */
  readonly strict: boolean;
  readonly severity: Weights;
}

export const noSettings: Settings = { files: [], exclude: [], filesDir: undefined, strict: false, severity: [] };

const WEIGHTS: readonly string[] = ['error', 'warning', 'off'];

/** Reads settings from parsed JSON. Returns what is wrong with them, in one line. */
export function readSettings(json: unknown): Settings | string {
  if (!isObject(json)) return 'settings are an object';
  for (const key of Object.keys(json)) {
    if (key in readers) continue;
    const meant = nearest(key, Object.keys(readers));
    return `unknown setting ${JSON.stringify(key)}${meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`}`;
  }
  let settings = noSettings;
  for (const [key, read] of Object.entries(readers)) {
    const value = json[key];
    if (value === undefined) continue;
    const part = read(value);
    if (typeof part === 'string') return `${key}: ${part}`;
    settings = { ...settings, ...part };
  }
  return settings;
}

type Read = (value: unknown) => Partial<Settings> | string;

const readers: Readonly<Record<string, Read>> = {
  $schema: () => ({}),
  files: (value) => (areTexts(value) ? { files: value } : 'a list of globs is expected'),
  exclude: (value) => (areTexts(value) ? { exclude: value } : 'a list of globs is expected'),
  filesDir: (value) => (typeof value === 'string' ? { filesDir: value } : 'the name of a directory is expected'),
  strict: (value) => (typeof value === 'boolean' ? { strict: value } : 'true or false is expected'),
  severity: readSeverity,
};

function readSeverity(value: unknown): Partial<Settings> | string {
  if (!isObject(value)) return 'an object from code to "error", "warning" or "off" is expected';
  const weights: [string, Weight][] = [];
  for (const [pattern, weight] of Object.entries(value)) {
    if (!isCode(pattern)) return `there is no code ${pattern}`;
    if (!WEIGHTS.includes(weight as string)) return `${pattern}: "error", "warning" or "off" is expected`;
    weights.push([pattern, weight as Weight]);
  }
  return { severity: weights };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

import { isCode } from '../../diagnostics/code-pattern.ts';
import { meantPattern } from '../../diagnostics/meant-code.ts';
import { otherPlatformNames, type Platform, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import type { Target } from '../../lint/find-target.ts';
import { nearest } from '../../text/nearest.ts';
import { ownValue } from '../../text/own-value.ts';
import { readTarget } from './read-target.ts';
import type { Weight, Weights } from './severity.ts';

/** The settings of a project, from `.butanerc.json` or from `butane` in `package.json`. */
export interface Settings {
  /** Globs of the configs to check if the command line names none. */
  readonly files: readonly string[];
  /** Globs of the files that are only checked if the command line names them. */
  readonly exclude: readonly string[];
  /** The directories of local files. If several entries match a config, the last one counts. */
  readonly filesDir: readonly FilesDirSetting[];
  /** True if a warning fails the check. */
  readonly strict: boolean;
  readonly severity: Weights;
  /** Releases that the configs are for. A config is checked for the one of its own system. */
  readonly targets: readonly Target[];
  /** The directory that contains all included files, relative to the settings file; undefined for the working directory. */
  readonly rootDir: string | undefined;
  /** YAML files with values of variables of composed configs, relative to the settings file. Later ones override earlier ones. */
  readonly vars: readonly string[];
  /** The platform that takes the configs as user data. */
  readonly platform: Platform | undefined;
}

/** The directory of the local files of some configs. */
export interface FilesDirSetting {
  /** A glob of the configs; undefined for all. */
  readonly files: string | undefined;
  /** A path relative to the settings file. */
  readonly dir: string;
}

export const noSettings: Settings = {
  files: [],
  exclude: [],
  filesDir: [],
  strict: false,
  severity: [],
  targets: [],
  rootDir: undefined,
  vars: [],
  platform: undefined,
};

/** The longest code or glob over codes, in UTF-16 units. */
const LONGEST_PATTERN = 200;

const WEIGHTS: readonly string[] = ['error', 'warning', 'off'];

/** Reads settings from parsed JSON. If they are invalid, returns an error message of one line. */
export function readSettings(json: unknown): Settings | string {
  if (!isObject(json)) return 'the settings must be an object';
  for (const key of Object.keys(json)) {
    if (Object.hasOwn(readers, key)) continue;
    const meant = nearest(key, Object.keys(readers));
    return `unknown setting ${JSON.stringify(key)}${meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`}`;
  }
  let settings = noSettings;
  for (const [key, read] of Object.entries(readers)) {
    if (!Object.hasOwn(json, key)) continue;
    const value = json[key];
    const part = read(value);
    if (typeof part === 'string') return `${key}: ${part}`;
    settings = { ...settings, ...part };
  }
  return settings;
}

type Read = (value: unknown) => Partial<Settings> | string;

const readers: Readonly<Record<string, Read>> = {
  $schema: () => ({}),
  files: (value) => (areNames(value) ? { files: value } : 'expected a list of globs that are not empty'),
  exclude: (value) => (areNames(value) ? { exclude: value } : 'expected a list of globs that are not empty'),
  filesDir: readFilesDir,
  strict: (value) => (typeof value === 'boolean' ? { strict: value } : 'expected true or false'),
  severity: readSeverity,
  target: readTargets,
  rootDir: (value) => (isName(value) ? { rootDir: value } : 'expected the name of a directory'),
  vars: (value) => {
    if (isName(value)) return { vars: [value] };
    return areNames(value) ? { vars: value } : 'expected the name of a YAML file, or a list of them';
  },
  platform: (value) => (isPlatform(value) ? { platform: value } : noPlatform(value)),
};

function readFilesDir(value: unknown): Partial<Settings> | string {
  if (isName(value)) return { filesDir: [{ files: undefined, dir: value }] };
  const expected = 'expected the name of a directory, or a list of { "files": GLOB, "dir": DIRECTORY }';
  if (!Array.isArray(value)) return expected;
  const settings: FilesDirSetting[] = [];
  for (const item of value) {
    if (!isObject(item) || Object.keys(item).some((key) => key !== 'files' && key !== 'dir')) return expected;
    const { files, dir } = item;
    if (!isName(files) || !isName(dir)) return expected;
    settings.push({ files, dir });
  }
  return { filesDir: settings };
}

function readSeverity(value: unknown): Partial<Settings> | string {
  if (!isObject(value)) return 'expected an object that maps codes to "error", "warning" or "off"';
  const weights: [string, Weight][] = [];
  for (const [pattern, weight] of Object.entries(value)) {
    if (pattern.length > LONGEST_PATTERN) return `a code of ${pattern.length} characters is too long: the limit is ${LONGEST_PATTERN}`;
    if (!isCode(pattern)) {
      const meant = meantPattern(pattern);
      return meant === undefined ? `there is no code ${pattern}` : `there is no code ${pattern}; did you mean ${meant}?`;
    }
    if (!WEIGHTS.includes(weight as string)) return `${pattern}: expected "error", "warning" or "off"`;
    weights.push([pattern, weight as Weight]);
  }
  return { severity: weights };
}

function readTargets(value: unknown): Partial<Settings> | string {
  const named = isName(value) ? [value] : value;
  if (!areNames(named)) return 'SYSTEM@VERSION is expected, or a list of them';
  const targets: Target[] = [];
  for (const one of named) {
    const target = readTarget(one);
    if (typeof target === 'string') return target;
    targets.push(target);
  }
  return { targets };
}

function noPlatform(value: unknown): string {
  const platforms = Object.keys(userDataLimits);
  const meant = typeof value === 'string' ? (ownValue(otherPlatformNames, value.toLowerCase()) ?? nearest(value, platforms)) : undefined;
  return `one of ${platforms.join(', ')} is expected${meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`}`;
}

function isPlatform(value: unknown): value is Platform {
  return typeof value === 'string' && Object.hasOwn(userDataLimits, value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isName);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

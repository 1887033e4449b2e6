import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { isButaneName, isIgnitionName } from '../../grammar/config-names.ts';
import { errnoText } from '../../host/errno-text.ts';
import { isButaneText } from '../../spec/butane-text.ts';
import { gitIgnored } from '../io/git-ignored.ts';
import { type Glob, readGlob } from '../io/glob.ts';
import { errnoOf } from '../io/io-fault.ts';
import { pathFrom, walkFolder } from '../io/walk-folder.ts';
import { type LeftFiles, whyNoConfigs } from './no-configs.ts';

/** The result of a search for configs. */
export interface Found {
  /** The configs, sorted, each once, under the name that was given or below the named folder. A file that is named may be missing. */
  readonly files: readonly string[];
  /** Folders and files that could not be read during the search. */
  readonly skipped: readonly SkippedPath[];
  /** A message for each folder and glob without a config. */
  readonly unmatched: readonly string[];
}

/** A path that was skipped, with the reason. */
export interface SkippedPath {
  readonly path: string;
  readonly why: string;
}

/** An error message about a name on the command line, in one line. */
export interface NameFault {
  readonly fault: string;
}

/** The files to leave out unless they are named. */
export interface Leaving {
  readonly exclude?: Excluding;
  /** True to leave out files that git ignores. Default: true. */
  readonly gitignore?: boolean;
}

/** Tests for the absolute paths that the settings exclude. */
export interface Excluding {
  readonly file: (path: string) => boolean;
  /** True if everything below a folder is left out. */
  readonly folder: (path: string) => boolean;
}

/** The extensions of YAML files, some of which are Butane configs. */
const YAML = /\.ya?ml$/;

/** Folders that are not searched unless they are named. */
const NEVER: readonly string[] = ['node_modules', '.git'];

/** The longest name, in UTF-16 units. No system accepts a longer path. */
const LONGEST = 4096;

/** The number of files of any name that are looked into if a folder has no configs. */
const MOST_LOOKED_INTO = 1000;

/** The number of bytes that are read to see whether a file is a Butane config. */
const BEGINNING = 1 << 16;

/**
 * Finds the configs that files, folders and globs name. A file that is named is always taken, whatever its name and contents, even if it
 * is missing: reading it reports that. In folders and for globs, files that git ignores or `exclude` matches are left out.
 *
 * @param from the folder that names are relative to
 */
export function findConfigs(names: readonly string[], from: string, leaving: Leaving = {}): Found | NameFault {
  const search = new Search(from, leaving);
  for (const name of names) {
    const fault = search.add(name);
    if (fault !== undefined) return { fault };
  }
  return search.found();
}

class Search {
  readonly #files = new Set<string>();
  readonly #skipped = new Map<string, SkippedPath>();
  readonly #unmatched: string[] = [];
  readonly #ignored: (path: string, isFolder: boolean) => boolean;

  constructor(
    readonly from: string,
    readonly leaving: Leaving,
  ) {
    this.#ignored = leaving.gitignore === false ? () => false : gitIgnored(from, (line, why) => this.#skip(relative(from, line), why));
  }

  found(): Found {
    return { files: distinct([...this.#files], this.from), skipped: [...this.#skipped.values()], unmatched: this.#unmatched };
  }

  /** Adds the configs that a name stands for. Returns an error message if the name is invalid. */
  add(name: string): string | undefined {
    if (name === '') return 'a name is empty: name a file, a folder or a glob';
    if (name.length > LONGEST) return `a name of ${name.length} characters is too long: the limit is ${LONGEST}`;
    // An existing file or folder with this name takes precedence over the meaning as a glob.
    const kind = kindOf(this.from, name);
    if (kind === 'folder') this.#addFolder(name);
    else if (kind === 'file' || !/[*?[{(\\]/.test(name)) this.#files.add(name);
    else {
      const glob = readGlob(name);
      if ('fault' in glob) return glob.fault;
      const { literal } = glob;
      if (literal === undefined) this.#addGlob(name, glob);
      else this.#files.add(kindOf(this.from, literal) === 'file' ? literal : name);
    }
    return undefined;
  }

  #addFolder(name: string): void {
    const notTaken = this.#walk([name === '.' ? '' : name], {
      enters: (folder) => !isHidden(folder),
      wants: (file) => !isHidden(file) && isLikeConfig(file),
      takes: (file) => isButaneName(file) || (YAML.test(file) && this.#isButane(file)),
    });
    if (!notTaken) return;
    const otherNames = this.#configsOfOtherNames(name);
    this.#unmatched.push(`no configs found in ${name}: ${whyNoConfigs({ ...notTaken, otherNames })}`);
  }

  /** The Butane configs in a folder whose names are not those of configs. */
  #configsOfOtherNames(folder: string): readonly string[] {
    const configs: string[] = [];
    let lookedInto = 0;
    const choice: Choice = {
      enters: (path) => !isHidden(path),
      wants: (file) => !isHidden(file) && !isLikeConfig(file) && lookedInto++ < MOST_LOOKED_INTO,
      takes: (file) => this.#isButane(file),
    };
    this.#walk([folder === '.' ? '' : folder], choice, (file) => configs.push(file));
    return configs;
  }

  #addGlob(name: string, glob: Glob): void {
    const notTaken = this.#walk(glob.folders, {
      enters: glob.matchesBelow,
      wants: glob.matches,
      takes: (file) => isButaneName(file) || isIgnitionName(file) || this.#isButane(file),
    });
    if (notTaken) this.#unmatched.push(`no configs found: ${name}: ${isNothing(notTaken) ? 'no file matches' : whyNoConfigs(notTaken)}`);
  }

  /** Takes the configs below folders. If there are none, returns the files that it did not take. */
  #walk(
    roots: readonly string[],
    { enters, wants, takes }: Choice,
    onTaken: (file: string) => void = (file) => this.#files.add(file),
  ): LeftFiles | undefined {
    const { exclude } = this.leaving;
    const absolute = (path: string): string => resolve(this.from, path);
    const notTaken = { ignored: [] as string[], ignition: [] as string[], yaml: [] as string[], others: [] as string[], otherNames: [] };
    let taken = 0;
    for (const root of roots) {
      if (kindOf(this.from, root) !== 'folder') continue;
      walkFolder(root, {
        from: this.from,
        enters: (folder) =>
          !NEVER.includes(basename(folder)) &&
          enters(folder) &&
          !exclude?.folder(absolute(folder)) &&
          !this.#ignored(absolute(folder), true),
        wants: (file) => wants(file) && !exclude?.file(absolute(file)),
        onFile: (file) => {
          if (this.#ignored(absolute(file), false)) {
            if (isButaneName(file)) notTaken.ignored.push(file);
          } else if (takes(file)) {
            taken++;
            onTaken(file);
          } else (isIgnitionName(file) ? notTaken.ignition : YAML.test(file) ? notTaken.yaml : notTaken.others).push(file);
        },
        onSkipped: (path, why) => this.#skip(path === '' ? '.' : path, why),
      });
    }
    return taken === 0 ? notTaken : undefined;
  }

  #skip(path: string, why: string): void {
    this.#skipped.set(path, { path, why });
  }

  /** True for a file with a variant of Butane. */
  #isButane(file: string): boolean {
    try {
      return isButaneText(beginningOf(pathFrom(this.from, file)));
    } catch (error) {
      this.#skip(file, errnoText(errnoOf(error)));
      return false;
    }
  }
}

/** What a walk takes. */
interface Choice {
  readonly enters: (folder: string) => boolean;
  readonly wants: (file: string) => boolean;
  readonly takes: (file: string) => boolean;
}

function isHidden(path: string): boolean {
  return basename(path).startsWith('.');
}

/** True for a name of configs, and for one that some configs have. */
function isLikeConfig(file: string): boolean {
  return isButaneName(file) || YAML.test(file) || isIgnitionName(file);
}

function isNothing(files: LeftFiles): boolean {
  return Object.values(files).every((list: readonly string[]) => list.length === 0);
}

function kindOf(from: string, name: string): 'file' | 'folder' | undefined {
  try {
    return statSync(pathFrom(from, name)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function beginningOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** Removes duplicates that have different names: `a.bu`, `./a.bu`. */
function distinct(files: readonly string[], from: string): string[] {
  const folders = new Map<string, string>();
  const names = new Map<string, string>();
  for (const file of files) {
    const plain = file.replace(/^(?:\.\/+)+(?=[^/])/, '');
    const folder = dirname(pathFrom(from, file));
    if (!folders.has(folder)) folders.set(folder, realFolder(folder));
    // A name with a slash at its end is that of a folder, so it is a different name.
    names.set(file.endsWith('/') ? file : `${folders.get(folder)}/${basename(file)}`, plain);
  }
  return [...names.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The path of a folder after links are followed. `..` is resolved as the system resolves it. */
function realFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

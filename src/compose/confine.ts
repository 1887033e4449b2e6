import type { CaseOf } from '../diagnostics/diagnose.ts';
import { cleanPath, joinPath } from '../grammar/posix-path.ts';
import { type Files, isFault, MOST_LINKS } from '../host/files.ts';

/** Why a file may not be read: a case of the code `compose/refused-path`. */
export type Refusal = CaseOf<'compose/refused-path'>;

/** A file that may be read, by its path without links; or why it may not be. */
export type Confined = { readonly real: string } | { readonly refused: Refusal } | { readonly missing: true };

/** The largest size of an included file, in bytes. */
export const LARGEST_FILE = 4 << 20;

/** Why a file with this name cannot be included; undefined if it can. */
export function refusedName(name: string): Refusal | undefined {
  if (name.startsWith('/') || name.startsWith('~')) return 'absolute';
  if (name.includes('\\')) return 'backslash';
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(name.slice(0, 64))) return 'url';
  if (name.includes('\0')) return 'nul';
  return undefined;
}

/** Decides whether a path is below a folder after links are followed. It reads each folder once. */
export class Confinement {
  readonly #real = new Map<string, string | undefined>();
  #links = 0;

  constructor(
    readonly files: Files,
    /** The folder that must contain all files. */
    readonly rootDir: string,
  ) {}

  /** The path without links of a regular file below the root directory, or why it may not be read. */
  file(path: string): Confined {
    const real = this.below(path);
    if (!('real' in real)) return real;
    const info = this.files.stat(real.real);
    if (isFault(info)) return { missing: true };
    if (info.type === 'directory') return { refused: 'directory' };
    if (info.type !== 'file') return { refused: 'not-regular' };
    return (info.size ?? 0) > LARGEST_FILE ? { refused: 'too-large' } : real;
  }

  /** The path without links of a file or folder below the root directory, or why it may not be read. */
  below(path: string): Confined {
    const [root, absolute] = [this.#realOf(this.rootDir), this.files.absolute(path)];
    if (root === undefined || isFault(absolute)) return { missing: true };
    // first by the names alone, so that nothing outside is accessed unless a link leads there
    const lexical = this.files.absolute(this.rootDir);
    if (!isFault(lexical) && !isBelow(cleanPath(absolute), lexical) && !isBelow(cleanPath(absolute), root)) return { refused: 'outside' };
    this.#links = 0;
    const real = this.#resolve(cleanPath(absolute));
    if (real === undefined) return { missing: true };
    return isBelow(real, root) ? { real } : { refused: 'link-outside' };
  }

  #realOf(path: string): string | undefined {
    const absolute = this.files.absolute(path);
    this.#links = 0;
    return isFault(absolute) ? undefined : this.#resolve(cleanPath(absolute));
  }

  /** The path without links; undefined if there is no such file. */
  #resolve(path: string): string | undefined {
    if (path === '/') return '/';
    if (this.#real.has(path)) return this.#real.get(path);
    const slash = path.lastIndexOf('/');
    const parent = this.#resolve(path.slice(0, slash) || '/');
    const real = parent === undefined ? undefined : this.#step(joinPath(parent, path.slice(slash + 1)));
    this.#real.set(path, real);
    return real;
  }

  #step(path: string): string | undefined {
    const info = this.files.lstat(path);
    if (isFault(info)) return undefined;
    if (info.type !== 'symlink') return path;
    if (++this.#links > MOST_LINKS) return undefined;
    const target = this.files.readlink(path);
    if (isFault(target)) return undefined;
    return this.#resolve(target.startsWith('/') ? cleanPath(target) : joinPath(path.slice(0, path.lastIndexOf('/')) || '/', target));
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MOST_LINKS } from '../../../host/files.ts';

/** Resolves symbolic links in paths, which need not exist. Each folder is resolved once. */
export class RealPaths {
  readonly #folders = new Map<string, string>();

  /** The absolute path of a file after all links are followed. */
  of(path: string): string {
    let current = this.place(path);
    for (let links = 0; links < MOST_LINKS; links++) {
      const target = linkTarget(current);
      if (target === undefined) return current;
      current = this.place(resolve(dirname(current), target));
    }
    return current;
  }

  /** Like `of`, but if the last step is a link, it is not followed. */
  place(path: string): string {
    const absolute = resolve(path);
    return absolute === dirname(absolute) ? absolute : join(this.#folder(dirname(absolute)), basename(absolute));
  }

  #folder(folder: string): string {
    const cached = this.#folders.get(folder);
    if (cached !== undefined) return cached;
    // This entry ends the recursion for a link that leads to itself.
    this.#folders.set(folder, folder);
    const real = realFolder(folder) ?? this.of(folder);
    this.#folders.set(folder, real);
    return real;
  }
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** The target of a link; undefined if the path is not a link. Most paths are not links, and `lstatSync` is faster than an exception. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

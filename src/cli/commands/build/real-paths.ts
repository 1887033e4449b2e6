import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The kernel's limit. */
const MAX_LINKS = 40;

/** Where paths lead, through symbolic links, whether there is something or not. Folders are looked at once. */
export class RealPaths {
  readonly #folders = new Map<string, string>();

  /** The one absolute path of a file. */
  of(path: string): string {
    let at = this.place(path);
    for (let links = 0; links < MAX_LINKS; links++) {
      const target = linkTarget(at);
      if (target === undefined) return at;
      at = this.place(resolve(dirname(at), target));
    }
    return at;
  }

  /** The same, but a link stands for itself. */
  place(path: string): string {
    const absolute = resolve(path);
    return absolute === dirname(absolute) ? absolute : join(this.#folder(dirname(absolute)), basename(absolute));
  }

  #folder(folder: string): string {
    const before = this.#folders.get(folder);
    if (before !== undefined) return before;
    // a link that leads back to itself leads nowhere
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

/** Where a link points; undefined for all else. Most paths are no links, and asking first is quicker than failing. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

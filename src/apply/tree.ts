import { cleanPath } from '../grammar/posix-path.ts';
import { type FileFault, type FileInfo, type Files, isFault, MOST_LINKS } from '../host/files.ts';
import { pushAll } from '../text/push-all.ts';

/**
 * The tree below a directory, seen as a program sees it that has the directory as its root (`chroot`). Paths start at the root of the
 * tree. Links are followed within the tree: the target of an absolute link starts at the root of the tree, and `..` stops there. So no
 * path leads out of the directory, whatever links there are.
 */
export class Tree {
  /** The place of each folder that was resolved already. */
  readonly #folders = new Map<string, string | FileFault>();

  /**
   * @param directory the directory, without links in its path
   * @param isSameFile tells whether two paths on the machine are one file; without it, that is only seen when hard links are made
   */
  constructor(
    readonly directory: string,
    readonly files: Files,
    readonly isSameFile: (one: string, other: string) => boolean = () => true,
  ) {}

  /**
   * The path without links: those in its folders are followed, and the last step is not. Folders need not exist. A fault for a loop of
   * links, and where a file stands in place of a folder.
   */
  place(path: string): string | FileFault {
    const clean = cleanPath(path);
    const slash = clean.lastIndexOf('/');
    if (clean === '/') return clean;
    const folder = this.#folder(clean.slice(0, slash));
    return isFault(folder) ? folder : `${folder}/${clean.slice(slash + 1)}`;
  }

  /** The path on the machine of a place, as `place` returns it. */
  onMachine(place: string): string {
    return this.directory === '/' ? place : place === '/' ? this.directory : `${this.directory}${place}`;
  }

  /** Describes what is at a path. Does not follow its last step. */
  lstat(path: string): FileInfo | FileFault {
    const place = this.place(path);
    return isFault(place) ? place : this.files.lstat(this.onMachine(place));
  }

  /** Reads a file. Follows links within the tree. Only a regular file is opened: a pipe would never end. */
  read(path: string): Uint8Array | FileFault {
    const place = this.follow(path);
    if (isFault(place)) return place;
    const info = this.files.lstat(this.onMachine(place));
    if (isFault(info)) return info;
    return info.type === 'file' ? this.files.read(this.onMachine(place)) : { fault: { errno: 'EINVAL', operation: 'open', path } };
  }

  /** The place that a path leads to: links are followed, the last step too. */
  follow(path: string): string | FileFault {
    return this.#folder(path, true);
  }

  /** Forgets where folders are. Call it after a link or a folder was created or removed. */
  forget(): void {
    this.#folders.clear();
  }

  #folder(path: string, mayBeFile = false): string | FileFault {
    const cached = this.#folders.get(path);
    if (cached !== undefined) return cached;
    const folder = this.#follow(path, mayBeFile);
    if (!mayBeFile) this.#folders.set(path, folder);
    return folder;
  }

  #follow(path: string, mayBeFile: boolean): string | FileFault {
    const fault = (errno: 'ELOOP' | 'ENOTDIR'): FileFault => ({ fault: { errno, operation: 'open', path } });
    const steps: string[] = [];
    const pending = path.split('/').reverse();
    let links = 0;
    while (pending.length > 0) {
      const step = pending.pop()!;
      if (step === '' || step === '.') continue;
      if (step === '..') {
        steps.pop();
        continue;
      }
      steps.push(step);
      const place = this.onMachine(`/${steps.join('/')}`);
      const info = this.files.lstat(place);
      if (isFault(info)) {
        if (info.fault.errno !== 'ENOENT') return info;
      } else if (info.type === 'symlink') {
        const target = this.files.readlink(place);
        if (isFault(target)) return target;
        if (++links > MOST_LINKS) return fault('ELOOP');
        steps.pop();
        if (target.startsWith('/')) steps.length = 0;
        pushAll(pending, target.split('/').reverse());
      } else if (info.type !== 'directory' && !(mayBeFile && pending.length === 0)) return fault('ENOTDIR');
    }
    return steps.length === 0 ? (mayBeFile ? '/' : '') : `/${steps.join('/')}`;
  }
}

import { posix } from 'node:path';
import { type Errno, type FileFault, type FileInfo, type Files, MOST_LINKS } from '../../host/files.ts';
import { byteText } from '../../text/byte-text.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Git } from './git.ts';

/** A file, link or folder of a commit. */
interface TreeEntry {
  readonly type: FileInfo['type'];
  readonly executable: boolean;
  /** The name of its contents in git; undefined for a folder. */
  readonly blob: string | undefined;
  readonly size: number;
  readonly names: string[];
}

/** The folder that stands for the top of the repository. It is not `/`, because no local file may be right below that. */
const TOP = '/commit';

/**
 * The files of a commit. Paths begin with the top of the repository, and may have the revision in front, as in `HEAD~1:hosts/a.bu`. Git
 * is asked when a file is.
 */
export function gitFiles(revision: string, git: Git): Files {
  let entries: ReadonlyMap<string, TreeEntry> | undefined;
  const entryOf = (path: string): TreeEntry | undefined => {
    entries ??= readTree(git('ls-tree', '-r', '-l', '-z', '--full-tree', revision));
    return entries.get(path);
  };
  const contentsOf = ({ blob }: TreeEntry, operation: string, path: string): Uint8Array | FileFault => {
    const contents = blob === undefined ? undefined : git('cat-file', 'blob', blob);
    return contents === undefined ? fault('EISDIR', 'read', path) : 'fault' in contents ? fault('EIO', operation, path) : contents;
  };
  const inTree = (path: string): string => {
    const named = path.startsWith(`${revision}:`) ? path.slice(revision.length + 1) : path;
    const below = named === TOP || named.startsWith(`${TOP}/`) ? named.slice(TOP.length) : named;
    return posix.join('/', below).replace(/(?<=.)\/$/, '');
  };

  /** The path behind all links: of its folders, and of itself if `last` is true. */
  const resolve = (path: string, operation: string, last: boolean): string | FileFault => {
    const steps = inTree(path)
      .split('/')
      .filter((step) => step !== '');
    let at = '/';
    for (let links = 0; steps.length > 0; ) {
      const next = posix.join(at, steps.shift()!);
      const entry = entryOf(next);
      if (!entry) return fault('ENOENT', operation, path);
      if (entry.type !== 'symlink' || (steps.length === 0 && !last)) {
        if (entry.type !== 'directory' && steps.length > 0) return fault('ENOTDIR', operation, path);
        at = next;
        continue;
      }
      if (++links > MOST_LINKS) return fault('ELOOP', operation, path);
      const target = contentsOf(entry, operation, path);
      if ('fault' in target) return target;
      const text = byteText(target);
      // a link out of the repository leads to nothing that the commit has
      if (text.startsWith('/')) return fault('ENOENT', operation, path);
      const behind = steps.splice(0);
      pushAll(
        steps,
        posix
          .join(at, text)
          .split('/')
          .filter((step) => step !== ''),
      );
      pushAll(steps, behind);
      at = '/';
    }
    return at;
  };
  const entryAt = (path: string, operation: string, last = true): TreeEntry | FileFault => {
    const real = resolve(path, operation, last);
    return typeof real === 'string' ? entryOf(real)! : real;
  };

  return {
    absolute: (path) => `${TOP}${inTree(path)}`.replace(/\/$/, ''),
    read: (path) => {
      const entry = entryAt(path, 'open');
      return 'fault' in entry ? entry : contentsOf(entry, 'open', path);
    },
    stat: (path) => infoOf(entryAt(path, 'stat')),
    lstat: (path) => infoOf(entryAt(path, 'lstat', false)),
    list: (path) => {
      const entry = entryAt(path, 'open');
      return 'fault' in entry ? entry : entry.type === 'directory' ? entry.names : fault('ENOTDIR', 'open', path);
    },
    readlink: (path) => {
      const entry = entryAt(path, 'readlink', false);
      if ('fault' in entry) return entry;
      if (entry.type !== 'symlink') return fault('EINVAL', 'readlink', path);
      const target = contentsOf(entry, 'readlink', path);
      return 'fault' in target ? target : byteText(target);
    },
  };
}

function infoOf(entry: TreeEntry | FileFault): FileInfo | FileFault {
  return 'fault' in entry ? entry : { type: entry.type, executable: entry.executable, size: entry.size };
}

function fault(errno: Errno, operation: string, path: string): FileFault {
  return { fault: { errno, operation, path } };
}

const FOLDER = { type: 'directory', executable: true, blob: undefined, size: 0 } as const;

/**
 * All entries of `git ls-tree -r -l -z`, and the folders that they are in. A tree that cannot be read is empty. The size of a file that a
 * partial clone does not have is `BAD`.
 */
function readTree(output: ReturnType<Git>): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>([['/', { ...FOLDER, names: [] }]]);
  if ('fault' in output) return entries;
  for (const record of byteText(output).split('\0')) {
    const [, mode = '', blob, size, name] = /^(\d+) \w+ (\w+) +(\d+|-|BAD)\t([\s\S]+)$/.exec(record) ?? [];
    if (name === undefined) continue;
    const type = mode === '120000' ? 'symlink' : mode.startsWith('100') ? 'file' : 'other';
    add(entries, `/${name}`, { type, executable: mode === '100755', blob, size: Number(size) || 0, names: [] });
  }
  return entries;
}

/** Adds an entry and the folders that it is in. Git lists paths in byte order, so that the names of a folder are in it too. */
function add(entries: Map<string, TreeEntry>, path: string, entry: TreeEntry): void {
  entries.set(path, entry);
  for (let child = path; child !== '/'; ) {
    const folder = posix.dirname(child);
    const parent = entries.get(folder);
    if (parent) {
      parent.names.push(posix.basename(child));
      return;
    }
    entries.set(folder, { ...FOLDER, names: [posix.basename(child)] });
    child = folder;
  }
}

import { cleanPath } from '../grammar/posix-path.ts';
import { givenBytes } from '../text/given-bytes.ts';
import type { Errno, FileFault, Files } from './files.ts';

/**
 * Reads a file by its name; undefined if there is none. It may also throw an error that has a `code`, as `readFileSync` of Node does.
 *
 * A name is relative to the same folder as the names that the caller gives, without `./`, and without `..` except at its beginning:
 * `parts/base.bu`. If the caller names an absolute path, names that are relative to that path are absolute too.
 */
export type ReadFile = (name: string) => Uint8Array | string | undefined;

/** A step that no real path has. */
const NO_STEP = '\0';

/** The number of folders above the working directory: as many `..` may be at the beginning of a name. */
const LEVELS = 16;

/** The working directory. It is not `/`, because upstream refuses all local files if the files directory is `/`. */
const WORKING_DIRECTORY = `/${Array<string>(LEVELS).fill(NO_STEP).join('/')}`;

/** The reasons why a file is missing. A function that reads may throw errors with these codes. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/**
 * A host that only has a function that reads files: a page's virtual folder, the files in a `Map`. There are no links, and folders have
 * no lists of names, so that globs and trees match nothing.
 */
export function filesOfReader(read: ReadFile): Files {
  const fault = (errno: Errno, operation: string, path: string): FileFault => ({ fault: { errno, operation, path } });
  const bytesOf = (path: string, operation: string): Uint8Array | FileFault => {
    try {
      const name = nameOf(absolutePath(path));
      const contents = read(name);
      return contents === undefined ? fault('ENOENT', operation, path) : givenBytes(contents, `what reads ${name}: its result`);
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (typeof code !== 'string') throw error;
      return fault(MISSING.has(code) ? 'ENOENT' : code === 'EACCES' ? code : 'EIO', operation, path);
    }
  };
  return {
    absolute: (path) => absolutePath(path),
    read: (path) => bytesOf(path, 'open'),
    stat: (path) => {
      const bytes = bytesOf(path, 'stat');
      return 'fault' in bytes ? bytes : { type: 'file', executable: false, size: bytes.length };
    },
    // whether a path is that of a folder is not known. It is no link, and that is what callers ask for
    lstat: () => ({ type: 'directory', executable: true }),
    list: (path) => fault('ENOENT', 'open', path),
    readlink: (path) => fault('EINVAL', 'readlink', path),
  };
}

function absolutePath(path: string): string {
  return cleanPath(path.startsWith('/') ? path : `${WORKING_DIRECTORY}/${path}`);
}

/** The name by which the caller knows a file. */
function nameOf(absolute: string): string {
  const steps = absolute.split('/').slice(1);
  const first = steps.findIndex((step) => step !== NO_STEP);
  const shared = first < 0 ? steps.length : first;
  return shared === 0 ? absolute : [...Array<string>(LEVELS - shared).fill('..'), ...steps.slice(shared)].join('/') || '.';
}

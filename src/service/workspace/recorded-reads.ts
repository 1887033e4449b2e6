import { type Files, isFault } from '../../host/files.ts';
import { sameBytes } from '../../text/byte-text.ts';

/** What was read through a host, to tell later whether it would be read again just so. */
export class RecordedReads {
  /** The host. Whatever is read through it is recorded. */
  readonly files: Files;
  /** The absolute paths of the files that were read, whether they exist or not. */
  readonly paths = new Set<string>();
  readonly #results = new Map<string, Recorded>();

  constructor(host: Files) {
    const record = <T>(operation: Operation, path: string, result: T): T => {
      this.#results.set(`${operation} ${path}`, { operation, path, result });
      return result;
    };
    this.files = {
      absolute: (path) => host.absolute(path),
      read: (path) => {
        const absolute = host.absolute(path);
        if (!isFault(absolute)) this.paths.add(absolute);
        return record('read', path, host.read(path));
      },
      stat: (path) => record('stat', path, host.stat(path)),
      lstat: (path) => record('lstat', path, host.lstat(path)),
      list: (path) => record('list', path, host.list(path)),
      readlink: (path) => record('readlink', path, host.readlink(path)),
    };
  }

  /** True if everything that was read would be read again just so. */
  isCurrent(host: Files): boolean {
    for (const { operation, path, result } of this.#results.values()) if (!isSame(host[operation](path), result)) return false;
    return true;
  }
}

type Operation = 'read' | 'stat' | 'lstat' | 'list' | 'readlink';

interface Recorded {
  readonly operation: Operation;
  readonly path: string;
  readonly result: unknown;
}

function isSame(now: unknown, before: unknown): boolean {
  if (now === before) return true;
  if (!(now instanceof Uint8Array) || !(before instanceof Uint8Array)) return JSON.stringify(now) === JSON.stringify(before);
  return sameBytes(now, before);
}

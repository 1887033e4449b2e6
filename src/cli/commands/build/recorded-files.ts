import { type Files, isFault } from '../../../host/files.ts';

/** Local files that also tell what was asked of them. */
export interface RecordedFiles {
  readonly files: Files;
  /** Absolute paths of what was read or looked at, whether it is there or not, and of the directories that were listed. */
  readonly used: ReadonlySet<string>;
}

/** Remembers which local files a config depends on. */
export function recordFiles(host: Files): RecordedFiles {
  const used = new Set<string>();
  const record = (path: string): string => {
    const at = host.absolute(path);
    if (!isFault(at)) used.add(at);
    return path;
  };
  const files: Files = {
    absolute: (path) => host.absolute(path),
    read: (path) => host.read(record(path)),
    stat: (path) => host.stat(record(path)),
    lstat: (path) => host.lstat(record(path)),
    list: (path) => host.list(record(path)),
    readlink: (path) => host.readlink(record(path)),
  };
  return { files, used };
}

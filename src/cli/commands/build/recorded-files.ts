import { type Files, isFault } from '../../../host/files.ts';

/** Local files with a record of the paths that were accessed. */
export interface RecordedFiles {
  readonly files: Files;
  /** The absolute paths of all accessed files and directories, including missing ones. */
  readonly used: ReadonlySet<string>;
}

/** Wraps local files so that the accessed paths are recorded. A config depends on these. */
export function recordFiles(host: Files): RecordedFiles {
  const used = new Set<string>();
  const record = (path: string): string => {
    const absolute = host.absolute(path);
    if (!isFault(absolute)) used.add(absolute);
    return path;
  };
  const files: Files = {
    absolute: (path) => host.absolute(path),
    read: (path) => host.read(record(path)),
    stat: (path) => host.stat(record(path)),
    // Resolving a path asks for the type of each folder in it. Only a folder that is listed is a dependency.
    lstat: (path) => {
      const info = host.lstat(path);
      if (isFault(info) || info.type !== 'directory') record(path);
      return info;
    },
    list: (path) => host.list(record(path)),
    readlink: (path) => host.readlink(record(path)),
  };
  return { files, used };
}

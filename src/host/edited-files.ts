import { type Files, isFault } from './files.ts';

/** A host on which some files have other contents than on the disk. `edited` has the contents by absolute path. */
export function withEdits(host: Files, edited: ReadonlyMap<string, Uint8Array>): Files {
  const contentsOf = (path: string): Uint8Array | undefined => {
    const absolute = host.absolute(path);
    return isFault(absolute) ? undefined : edited.get(absolute);
  };
  return {
    absolute: (path) => host.absolute(path),
    read: (path) => contentsOf(path) ?? host.read(path),
    stat: (path) => host.stat(path),
    lstat: (path) => host.lstat(path),
    list: (path) => host.list(path),
    readlink: (path) => host.readlink(path),
  };
}

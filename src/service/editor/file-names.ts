import { Confinement } from '../../compose/confine.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { type Files, isFault } from '../../host/files.ts';
import type { Candidate } from './key-completions.ts';

/** Where the names of files are looked up. */
export interface NamedFiles {
  readonly host: Files;
  /** The directory that names are relative to, absolute. */
  readonly base: string;
  /** The directory outside of which nothing is read, whatever links lead there; absolute. */
  readonly root: string;
}

/** More names than this are not looked at. */
const MOST_NAMES = 2000;

/**
 * The files and directories in the directory that a path, as far as it is written, leads to: directories end with `/`.
 *
 * @param accepts which of them are offered, by their absolute path
 */
export function fileNames(
  written: string,
  { host, base, root }: NamedFiles,
  accepts: (path: string, type: 'file' | 'directory') => boolean,
): readonly Candidate[] {
  const parent = written.slice(0, written.lastIndexOf('/') + 1);
  const prefix = written.slice(parent.length);
  const confinement = new Confinement(host, root);
  const folder = confinement.below(joinPath(base, parent));
  const names = 'real' in folder ? host.list(folder.real) : [];
  if (isFault(names)) return [];
  return names
    .filter((name) => name.startsWith(prefix) && (prefix.startsWith('.') || !name.startsWith('.')))
    .slice(0, MOST_NAMES)
    .flatMap((name): Candidate[] => {
      const path = joinPath(base, `${parent}${name}`);
      const real = confinement.below(path);
      const info = 'real' in real ? host.stat(real.real) : undefined;
      if (info === undefined || isFault(info) || (info.type !== 'file' && info.type !== 'directory') || !accepts(path, info.type))
        return [];
      const label = `${parent}${name}${info.type === 'directory' ? '/' : ''}`;
      return [{ label, kind: info.type, text: label }];
    });
}

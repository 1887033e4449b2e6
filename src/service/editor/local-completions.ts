import { Confinement } from '../../compose/confine.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { type Files, isFault } from '../../host/files.ts';
import type { Candidate } from './key-completions.ts';

/** The local files of a config. */
export interface LocalFiles {
  readonly host: Files;
  /** The directory of the files, absolute. */
  readonly dir: string;
}

/** The fields that name a local file, or a directory: `local` of a tree. */
const LOCAL = new Set(['local', 'contents_local', 'ssh_authorized_keys_local']);

/** More names than this are not looked at. */
const MOST_NAMES = 2000;

/** True for a field that names local files. */
export function isLocalField(name: string): boolean {
  return LOCAL.has(name);
}

/**
 * The names in the directory that a path, as far as it is written, leads to: directories end with `/`. Nothing is read outside of
 * the directory of local files, whatever links lead there.
 */
export function localCompletions(written: string, { host, dir }: LocalFiles, onlyDirectories: boolean): readonly Candidate[] {
  const parent = written.slice(0, written.lastIndexOf('/') + 1);
  const prefix = written.slice(parent.length);
  const confinement = new Confinement(host, dir);
  const folder = confinement.below(joinPath(dir, parent));
  const names = 'real' in folder ? host.list(folder.real) : [];
  if (isFault(names)) return [];
  return names
    .filter((name) => name.startsWith(prefix) && (prefix.startsWith('.') || !name.startsWith('.')))
    .slice(0, MOST_NAMES)
    .flatMap((name): Candidate[] => {
      const real = confinement.below(joinPath(dir, `${parent}${name}`));
      const info = 'real' in real ? host.stat(real.real) : undefined;
      if (info === undefined || isFault(info)) return [];
      const path = `${parent}${name}`;
      if (info.type === 'directory') return [{ label: `${path}/`, kind: 'directory', text: `${path}/` }];
      return info.type === 'file' && !onlyDirectories ? [{ label: path, kind: 'file', text: path }] : [];
    });
}

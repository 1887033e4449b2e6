import { isButaneName } from '../../grammar/config-names.ts';
import type { Files } from '../../host/files.ts';
import { fileNames, type NamedFiles } from './file-names.ts';
import type { Candidate } from './key-completions.ts';

/** The local files of a config. */
export interface LocalFiles {
  readonly host: Files;
  /** The directory of the files, absolute. */
  readonly dir: string;
}

/** The fields that name a local file, or a directory: `local` of a tree. */
const LOCAL = new Set(['local', 'contents_local', 'ssh_authorized_keys_local']);

/** True for a field that names local files. */
export function isLocalField(name: string): boolean {
  return LOCAL.has(name);
}

/**
 * The names in the directory that a path, as far as it is written, leads to: directories end with `/`, and configs come last. Nothing
 * is read outside of the directory of local files, whatever links lead there.
 */
export function localCompletions(written: string, files: NamedFiles, onlyDirectories: boolean): readonly Candidate[] {
  const names = fileNames(written, files, (_, type) => type === 'directory' || !onlyDirectories);
  // a config is rarely the contents of a file
  return [...names.filter(({ label }) => !isButaneName(label)), ...names.filter(({ label }) => isButaneName(label))];
}

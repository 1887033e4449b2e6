import { Confinement } from '../../compose/confine.ts';
import { folderOf } from '../../compose/include-targets.ts';
import { readComposeHeader } from '../../compose/read-header.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isComposeHeader } from '../../spec/compose-header.ts';
import { treeOf } from '../tree-of.ts';
import { headerOf } from './config-around.ts';
import type { ConfigFiles } from './config-files.ts';
import type { NamedFiles } from './file-names.ts';

/**
 * Where the local files of a config are: in the `files_dir` of its header, if it has one that is inside the files directory. Nothing is
 * read outside of it.
 */
export function localFilesOf(text: string, { host, dir, includes }: ConfigFiles): NamedFiles {
  const header = headerOf(text);
  const root = header && includes ? treeOf(header.text) : undefined;
  if (!includes || !isComposeHeader(root)) return { host, base: dir, root: dir };
  const { filesDir } = readComposeHeader(root, { name: '', bytes: new Uint8Array(), text: header!.text }).header;
  const own = filesDir && joinPath(folderOf(includes.path), filesDir.dir);
  return own !== undefined && 'real' in new Confinement(host, dir).below(own)
    ? { host, base: own, root: own }
    : { host, base: dir, root: dir };
}

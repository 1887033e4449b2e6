import { readlinkSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nameIn } from '../../fix/suggest-file.ts';
import { isFault } from '../../host/files.ts';
import { errnoOf, unreadText } from '../io/io-fault.ts';
import { nodeFiles } from '../io/node-host.ts';

/** Extensions that are easily confused. */
const EXTENSIONS: readonly string[] = ['bu', 'butane', 'fcc', 'yaml', 'yml', 'ign'];

/** The message about a file that an argument names and that cannot be read, with help about its name, in one line. */
export function unreadFileText(path: string, error: unknown): string {
  const help = ['ENOENT', 'ENOTDIR'].includes(errnoOf(error)) ? helpForMissingFile(path) : undefined;
  return `${unreadText(path, error)}${help === undefined ? '' : `; ${help}`}`;
}

/** Help about the name of a missing file, in one line; undefined if no similar file exists. */
export function helpForMissingFile(path: string): string | undefined {
  const target = linkTarget(path);
  if (target !== undefined) return `it is a symbolic link to "${target}", which does not exist`;
  const folder = dirname(path);
  const name = basename(path);
  if (isFault(nodeFiles.stat(folder))) return `there is no folder "${folder}"`;
  const meant = otherExtension(folder, name) ?? nameIn(folder, name, nodeFiles);
  return meant === undefined ? undefined : `did you mean "${folder === '.' && !path.startsWith('.') ? meant : `${folder}/${meant}`}"?`;
}

function otherExtension(folder: string, name: string): string | undefined {
  const stem = name.replace(/\.[^.]*$/, '');
  return EXTENSIONS.map((extension) => `${stem}.${extension}`).find((candidate) => !isFault(nodeFiles.stat(`${folder}/${candidate}`)));
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

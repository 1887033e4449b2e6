import { Confinement, LARGEST_FILE } from '../../compose/confine.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isFault } from '../../host/files.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import { codeBlock, type ShownPart } from './code-block.ts';
import type { NamedFiles } from './file-names.ts';
import { linesOf, textOfBytes } from './text-head.ts';

/** What is shown of the names in a directory. */
const SHOWN: ShownPart = { lines: 10, width: 100 };

/**
 * The size of a local file and its first lines, in Markdown, with what looks like a secret masked, or what is in a directory; undefined if there is no such file
 * below the directory of local files.
 *
 * @param isSecret true for a file that is a secret as a whole: only its size is shown
 */
export function localHover(path: string, { host, base, root }: NamedFiles, isSecret: boolean): string | undefined {
  const confined = new Confinement(host, root).below(joinPath(base, path));
  if (!('real' in confined)) return undefined;
  const info = host.stat(confined.real);
  if (isFault(info)) return undefined;
  if (info.type === 'directory') {
    const names = host.list(confined.real);
    if (isFault(names)) return undefined;
    const title = `directory with ${names.length} ${names.length === 1 ? 'entry' : 'entries'}`;
    return names.length === 0 ? title : `${title}\n\n${codeBlock(names, SHOWN)}`;
  }
  if (info.type !== 'file') return undefined;
  const bytes = (info.size ?? 0) > LARGEST_FILE ? undefined : host.read(confined.real);
  const size = bytes === undefined || isFault(bytes) ? info.size : bytes.length;
  const title = size === undefined ? 'file' : `file of ${bytesWords(size)}`;
  const text = bytes === undefined || isFault(bytes) || isSecret ? undefined : textOfBytes(bytes);
  return text === undefined || text.trim() === '' ? title : `${title}\n\n${linesOf(text)}`;
}

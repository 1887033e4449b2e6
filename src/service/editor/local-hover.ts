import { Confinement, LARGEST_FILE } from '../../compose/confine.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isFault } from '../../host/files.ts';
import { decodeText } from '../../syntax/decode-text.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import { maskText } from '../../text/mask.ts';
import { findSecrets } from '../check/secret-spans.ts';
import { codeBlock, type ShownPart } from './code-block.ts';
import type { NamedFiles } from './file-names.ts';

/** What is shown of a file. */
const SHOWN: ShownPart = { lines: 10, width: 120 };

/**
 * The size of a local file and its first lines, in Markdown, with what looks like a secret masked; undefined if there is no such file
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
    return isFault(names) ? undefined : `directory with ${names.length} ${names.length === 1 ? 'entry' : 'entries'}`;
  }
  if (info.type !== 'file') return undefined;
  const bytes = (info.size ?? 0) > LARGEST_FILE ? undefined : host.read(confined.real);
  const size = bytes === undefined || isFault(bytes) ? info.size : bytes.length;
  const title = size === undefined ? 'file' : `file of ${bytesWords(size)}`;
  const head = bytes === undefined || isFault(bytes) || isSecret ? '' : headOf(bytes);
  return head === '' ? title : `${title}\n\n${head}`;
}

/** The first lines as a block of code; empty for what is no text. */
function headOf(bytes: Uint8Array): string {
  const source = decodeText(bytes, '');
  if ('message' in source || source.text.trim() === '') return '';
  const { text } = source;
  const all = maskText(text, findSecrets(text, undefined).spans).split(/\r\n?|\n/);
  return codeBlock(all, SHOWN);
}

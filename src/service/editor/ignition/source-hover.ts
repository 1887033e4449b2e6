import { LARGEST_FILE } from '../../../compose/confine.ts';
import { uncompressed } from '../../../document/resource-bytes.ts';
import { decodeDataUrl } from '../../../grammar/decode-data-url.ts';
import type { Gunzip } from '../../../host/gzip.ts';
import { secretContents } from '../../../lint/facts/secret-contents.ts';
import { nodeAt, type SourceNode, scalarText, step } from '../../../syntax/source-tree.ts';
import { bytesWords } from '../../../text/bytes-words.ts';
import type { Path } from '../../../text/path.ts';
import { linesOf, textOfBytes } from '../text-head.ts';
import { isSecretPlace } from './secret-place.ts';

/**
 * The size of the contents in a data URL and their first lines, in Markdown; of a secret only the size. Undefined for another URL, and
 * for one that is malformed.
 *
 * @param path of the `source`
 */
export function sourceHover(root: SourceNode, path: Path, url: string, gunzip: Gunzip | undefined): string | undefined {
  const written = decodeDataUrl(url);
  if (!written) return undefined;
  const resource = nodeAt(root, path.slice(0, -1));
  const compression = resource && step(resource, 'compression');
  const method = compression?.kind === 'scalar' && compression.style === 'double' ? (scalarText(compression) ?? '') : '';
  const bytes = uncompressed(written, method, gunzip, LARGEST_FILE);
  if (!bytes) return `contents, compressed to ${bytesWords(written.length)}`;
  const title = `contents of ${bytesWords(bytes.length)}${method === '' ? '' : `, compressed to ${bytesWords(written.length)}`}`;
  const text = textOfBytes(bytes);
  if (text === undefined) return `${title}: not text`;
  if (isSecretPlace(root, path) || secretContents.some(({ pattern }) => pattern.test(text)))
    return `${title}: not shown, as they may be secret`;
  return text.trim() === '' ? title : `${title}\n\n${linesOf(text)}`;
}

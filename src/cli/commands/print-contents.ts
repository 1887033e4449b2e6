import { byteText, joinBytes } from '../../text/byte-text.ts';
import { visibleDocument } from '../../text/visible-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';

/**
 * Prints the contents of a file on stdout. On a terminal, symbols replace control characters, because an escape sequence can change the
 * colors, the title and the keys of the terminal; a line on stderr says so. Anywhere else, the exact bytes are printed.
 *
 * @param chunks the bytes, one chunk after the other
 * @param command the name of the subcommand, for the line on stderr
 * @param contentText the contents as text. Default: the bytes read as UTF-8
 */
export function printContents(
  chunks: readonly Uint8Array[],
  command: string,
  { result, stderr, stdoutIsTerminal }: Pick<CommandStreams, 'result' | 'stderr' | 'stdoutIsTerminal'>,
  contentText = (): string => byteText(joinBytes(chunks)),
): void {
  if (!stdoutIsTerminal()) {
    for (const chunk of chunks) result(chunk);
    return;
  }
  const text = contentText();
  const visible = visibleDocument(text);
  result(visible);
  if (visible !== text) stderr(`butane ${command}: control characters are shown as symbols; redirect stdout to get the exact bytes\n`);
}

import { decodeText } from '../../syntax/decode-text.ts';
import { maskText } from '../../text/mask.ts';
import { findSecrets } from '../check/secret-spans.ts';
import { codeBlock, type ShownPart } from './code-block.ts';

/** What is shown of contents. */
const SHOWN: ShownPart = { lines: 10, width: 120 };

/** Contents as text; undefined for what is no text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const source = decodeText(bytes, '');
  return 'message' in source ? undefined : source.text;
}

/** The first lines of contents as a block of code in Markdown, with what looks like a secret masked. */
export function linesOf(text: string): string {
  return codeBlock(maskText(text, findSecrets(text, undefined).spans).split(/\r\n?|\n/), SHOWN);
}

import { decodeBase64 } from '../grammar/decode-data-url.ts';
import { byteText, joinBytes } from '../text/byte-text.ts';

/** The length of a piece, in digits of base64: four of them are three bytes. */
const PIECE = 1 << 16;

/** Longer base64 is decoded in pieces. */
export const LONG = 4 * PIECE;

/** A piece has a line break. Lines are shorter than this, in bytes, in a text that is taken in pieces. */
const LONGEST_LINE = PIECE;

const LF = 0x0a;
const SPACE = 0x20;

/**
 * The text behind base64 in pieces, so that a long one is never in memory as a whole. Each piece but the last ends with a line break, and
 * neither of the lines at its ends is empty or begins with a blank. Ends with undefined where this is not possible.
 *
 * @param data base64 without line breaks
 */
export function* textPieces(data: string): Generator<string | undefined, void, undefined> {
  let rest: Uint8Array = new Uint8Array(0);
  for (let at = 0; at < data.length; at += PIECE) {
    const bytes = decodeBase64(data.slice(at, at + PIECE));
    const isLast = at + PIECE >= data.length;
    if (!bytes || (!isLast && bytes.length !== (PIECE / 4) * 3) || rest.length > LONGEST_LINE) {
      yield undefined;
      return;
    }
    const read = rest.length > 0 ? joinBytes([rest, bytes]) : bytes;
    const end = isLast ? read.length : endOfPiece(read);
    if (end > 0) yield byteText(read.subarray(0, end));
    rest = read.subarray(end);
  }
}

/** True if the last byte behind base64 is a line break. */
export function endsWithBreak(data: string): boolean {
  return decodeBase64(data.slice(Math.floor((data.length - 1) / 4) * 4))?.at(-1) === LF;
}

/** Behind the last line break between two characters that are no blanks; 0 if there is none. */
function endOfPiece(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === LF && bytes[at - 1]! > SPACE && bytes[at + 1]! > SPACE) return at + 1;
  return 0;
}

/** Longer contents repeat themselves enough for gzip to be worth a try. */
const SHORT = 256;

/**
 * A length that the gzip of contents cannot stay below. For short contents it is often known without compressing them that
 * they get longer, and compressing costs the more the less there is to compress.
 *
 * What gzip writes are symbols: a byte, or a repeat of what stands before. The first of each byte repeats nothing, so it
 * is a symbol of its own, and each stretch between two such bytes is one symbol more at least. Symbols have fixed codes of known
 * lengths, or codes of their own, which take no less than their entropy and have to be told. zlib makes one block of
 * contents this short.
 */
export function leastGzip(contents: Uint8Array): number {
  if (contents.length > SHORT) return 0;
  const seen = new Uint8Array(256);
  const firsts = new Uint8Array(contents.length);
  let different = 0;
  let stretches = 0;
  let fixed = FIXED;
  let stretch = 0;
  for (let at = 0; at < contents.length; at++) {
    const byte = contents[at]!;
    if (seen[byte] === 1) {
      // one byte, and a second one makes it a repeat at best
      if (stretch++ === 0) {
        stretches++;
        fixed += BYTE;
      } else if (stretch === 2) fixed += REPEAT - BYTE;
    } else {
      seen[byte] = 1;
      firsts[different++] = byte;
      fixed += BYTE;
      stretch = 0;
    }
  }
  const own =
    OWN +
    (different < FEW ? 10 : 4) * 3 +
    codesTold(firsts.subarray(0, different).sort()) +
    leastEntropy(different + stretches + 1, different + 1);
  return FRAME + Math.ceil(Math.min(fixed, own) / 8);
}

/** Bytes before and behind the block. */
const FRAME = 18;
/** Bits of a block with fixed codes beside its symbols: its kind, its end. */
const FIXED = 3 + 7;
/** Fixed codes of symbols: the shortest one of a byte, the shortest one of a repeat with its distance. */
const BYTE = 8;
const REPEAT = 7 + 5;
/** Bits of a block with codes of its own, beside them and its symbols. */
const OWN = 3 + 14;
/**
 * With so few bytes (there are 29 lengths of repeats, and the end) one code has five bits or less, and the tenth is the first of
 * the three-bit numbers that can say so. There are four of these numbers at least.
 */
const FEW = 34;

/** The least bits of symbols of which so many are different: the fewer of each but one, the less there is to tell. */
function leastEntropy(symbols: number, different: number): number {
  const most = symbols - different + 1;
  return Math.floor(symbols * Math.log2(symbols) - most * Math.log2(most));
}

/** The least bits that tell the lengths of the codes of bytes, which are in order: one length after the other, with signs for repeats. */
function codesTold(bytes: Uint8Array): number {
  let bits = 0;
  let next = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === next && next > 0) {
      // a bit for each length behind the first, or three for several of them
      if (beside++ < 3) bits++;
    } else {
      bits += 1 + unusedTold(byte - next);
      beside = 0;
    }
    next = byte + 1;
  }
  return bits + unusedTold(256 - next);
}

/** A bit for each code that is not used, four for up to ten, eight for more. */
function unusedTold(codes: number): number {
  return codes < 5 ? codes : codes < 11 ? 4 : codes < 17 ? 5 : 8;
}

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
  const known = new Uint8Array(256);
  let different = 0;
  let stretches = 0;
  let fixed = FIXED;
  let stretch = 0;
  for (let at = 0; at < contents.length; at++) {
    const byte = contents[at]!;
    if (known[byte] === 1) {
      // one byte, and a second one makes it a repeat at best
      if (stretch++ === 0) {
        stretches++;
        fixed += BYTE;
      } else if (stretch === 2) fixed += REPEAT - BYTE;
    } else {
      known[byte] = 1;
      different++;
      fixed += BYTE;
      stretch = 0;
    }
  }
  const own = OWN + (different < FEW ? 10 : 4) * 3 + codesTold(known) + leastEntropy(different + stretches + 1, different + 1);
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

/** The least bits that tell the lengths of the codes: one length after the other, with signs for lengths that repeat. */
function codesTold(known: Uint8Array): number {
  let bits = 0;
  for (let at = 0; at < known.length; ) {
    const used = placeOf(known, 1, at);
    const unused = used - at;
    // a bit for each, four for up to ten, eight for more
    bits += unused < 5 ? unused : unused < 11 ? 4 : unused < 17 ? 5 : 8;
    at = placeOf(known, 0, used);
    // a bit for the first, and for each one behind it, or three for several of them
    if (at > used) bits += 1 + Math.min(at - used - 1, 3);
  }
  return bits;
}

function placeOf(known: Uint8Array, value: 0 | 1, from: number): number {
  const place = known.indexOf(value, from);
  return place < 0 ? known.length : place;
}

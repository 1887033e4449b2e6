/** Longer contents repeat themselves enough for gzip to be worth a try. */
const SHORT = 256;

/**
 * A length that the gzip of contents cannot stay below. For short contents it is often known without compressing them that
 * they get longer, and compressing costs the more the less there is to compress. What repeats nothing that stands before it
 * (three bytes at least) is coded byte by byte, with eight bits each or with a code of their own that has to be told, in no
 * less than their entropy. zlib makes one block of contents this short.
 */
export function leastGzip(contents: Uint8Array): number {
  if (contents.length > SHORT) return 0;
  const counts = new Uint16Array(256);
  const known = new Set<number>();
  let single = 0;
  let repeated = 0;
  for (let at = 0; at < contents.length; at++) {
    if (at + 3 <= contents.length) {
      const three = (contents[at]! << 16) | (contents[at + 1]! << 8) | contents[at + 2]!;
      if (known.has(three)) repeated = at + 3;
      else known.add(three);
    }
    if (at < repeated) continue;
    counts[contents[at]!]!++;
    single++;
  }
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy += count * Math.log2(single / count);
  return FRAME + Math.ceil(Math.min(FIXED + single * 8, DYNAMIC + Math.floor(entropy)) / 8);
}

/** Bytes before and behind the block. */
const FRAME = 18;
/** Bits of a block beside its symbols: its kind, its end; the lengths of the codes. */
const FIXED = 3 + 7;
const DYNAMIC = 3 + 14 + 4 * 3;

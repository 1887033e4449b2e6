/** A longer word is not a misspelt field name. In UTF-16 units. */
const LONGEST = 40;

/**
 * The candidate that was probably meant: the one with the smallest edit distance, which may be at most a third of the letters.
 * Undefined if no candidate is near enough.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const spelt = spelling(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const distance = editDistance(spelt, spelling(candidate), Math.min(limit, least - 1));
    if (distance <= limit && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** The greatest edit distance of a typing mistake. */
const SLIP = 2;

/** The candidate that was certainly meant: a typing mistake away, while no other candidate is near. */
export function surelyMeant(word: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(word, candidates);
  if (meant === undefined || editDistance(spelling(word), spelling(meant), SLIP) > SLIP) return undefined;
  const others = candidates.filter((candidate) => candidate !== meant);
  // The same letters in another style are unambiguous.
  return spelling(word) === spelling(meant) || nearest(word, others) === undefined ? meant : undefined;
}

/** The letters and digits of a word. `sshAuthorizedKeys`, `ssh-authorized-keys` and `ssh_authorized_keys` have the same spelling. */
function spelling(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The number of letters to insert, remove, replace or swap with their neighbour. If it exceeds `most`, some number above `most`. */
function editDistance(a: string, b: string, most: number): number {
  // Most words differ so much that their lengths show it.
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let leastBefore = 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
      least = Math.min(least, row[j]!);
    }
    // A swap uses the row before the last one, so both rows must exceed the limit.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

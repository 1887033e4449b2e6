/** Longer words are no misspelt field names. */
const LONGEST = 40;

/** The word that was probably meant: at most a third of its letters away, and nearer than any other. */
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

/** More letters than these are no slip of the finger. */
const SLIP = 2;

/** The word that can only have been meant: a slip away, where no other is near. */
export function surelyMeant(word: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(word, candidates);
  if (meant === undefined || editDistance(spelling(word), spelling(meant), SLIP) > SLIP) return undefined;
  const others = candidates.filter((candidate) => candidate !== meant);
  // the same letters in another style leave no doubt
  return spelling(word) === spelling(meant) || nearest(word, others) === undefined ? meant : undefined;
}

/** `sshAuthorizedKeys`, `ssh-authorized-keys` and `ssh_authorized_keys` are the same but for style. */
function spelling(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters to insert, remove, replace, or swap with their neighbour; some number beyond `most` where there are more of them. */
function editDistance(a: string, b: string, most: number): number {
  // most words have little to do with one another, which shows early
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
    // a swap leads from the row before
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

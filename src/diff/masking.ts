import { secretLooks } from '../grammar/secret-looks.ts';
import { maskText } from '../text/mask.ts';
import type { Span } from '../text/source.ts';
import { united } from '../text/united.ts';

/** Finds the secrets in a text: sorted, and none touches another. */
export type FindSecrets = (text: string) => readonly Span[];

/** A shorter secret may be part of many words. In UTF-16 units. */
const LONG_ENOUGH = 4;

/**
 * Finds what looks like a secret, and these values.
 *
 * @param values of variables that no report may show
 */
export function secretsIn(values: readonly string[]): FindSecrets {
  const words = values.map((value) => value.trim()).filter((value) => value.length >= LONG_ENOUGH);
  return (text) => united([...secretLooks(text), ...words.flatMap((word) => placesOf(word, text))]);
}

/** A text with its secrets masked. The number of lines does not change. */
export function masked(text: string, find: FindSecrets): string {
  return maskText(text, find(text));
}

function placesOf(word: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    spans.push({ start, end: start + word.length });
  return spans;
}

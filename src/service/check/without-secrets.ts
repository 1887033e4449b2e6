import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { goQuote } from '../../grammar/go-quote.ts';
import { bisect } from '../../text/bisect.ts';
import { byteText } from '../../text/byte-text.ts';
import { MASK, maskText } from '../../text/mask.ts';
import type { Source, Span } from '../../text/source.ts';
import { secretLooks } from './secret-looks.ts';
import type { Secrets } from './secret-spans.ts';

/** Shorter ones are part of many words: they are masked only where a message quotes them. */
const LONG_ENOUGH = 4;

/** So many bytes of a long value are quoted where it has the wrong type. */
const CUT = 7;

/** Diagnostics whose words do not say a secret that stands at their places. */
export function withoutSecrets(diagnostics: readonly LocatedDiagnostic[], secrets: ReadonlyMap<Source, Secrets>): LocatedDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location, message, help, related = [], fix } = diagnostic;
    const words = [location, ...related.map((place) => place.location)].flatMap(({ source, span }) => {
      const known = secrets.get(source);
      return known ? wordsAt(span, known, source.text) : [];
    });
    const masked = (said: string): string => maskWords(said, words);
    return {
      ...diagnostic,
      message: masked(message),
      help: help === undefined ? undefined : masked(help),
      related: related.map((place) => ({ ...place, message: masked(place.message) })),
      fix: fix && { ...fix, description: masked(fix.description) },
    };
  });
}

/** The secrets that a stretch touches, as written and as read. */
export function wordsAt({ start, end }: Span, { spans, values }: Secrets, text: string): string[] {
  const words: string[] = [];
  for (let i = bisect(spans.length, (at) => spans[at]!.end < start); i < spans.length && spans[i]!.start <= end; i++) {
    const written = text.slice(spans[i]!.start, spans[i]!.end).trim();
    words.push(written, values.get(spans[i]!.start) ?? written);
  }
  return words.filter((word) => word !== '');
}

/** A message without these words, and without what looks like a secret. */
export function maskWords(said: string, words: readonly string[]): string {
  return words.flatMap(formsOf).reduce((text, [form, shown]) => text.replaceAll(form, shown), maskText(said, secretLooks(said)));
}

/** How a message quotes a word, and what it says instead. */
function formsOf(word: string): (readonly [form: string, shown: string])[] {
  const beginning = byteText(new TextEncoder().encode(word).subarray(0, CUT));
  return [
    [goQuote(word), `"${MASK}"`],
    [`'${word}'`, `'${MASK}'`],
    [`\`${word}\``, `\`${MASK}\``],
    [`\`${beginning}...\``, `\`${MASK}\``],
    ...(word.length < LONG_ENOUGH ? [] : [[word, MASK] as const]),
  ];
}

import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { DiagnosticValues } from '../../diagnostics/values.ts';
import { goQuote } from '../../grammar/go-quote.ts';
import { secretLooks } from '../../grammar/secret-looks.ts';
import { bisect } from '../../text/bisect.ts';
import { byteText } from '../../text/byte-text.ts';
import { MASK, maskText } from '../../text/mask.ts';
import type { Source, Span } from '../../text/source.ts';
import type { Secrets } from './secret-spans.ts';

/** A shorter secret may be part of many words, so it is only masked where a message quotes it. In UTF-16 units. */
const LONG_ENOUGH = 4;

/** The number of bytes that a message about a wrong type quotes of a long value. */
const CUT = 7;

/** Masks the secrets at the places of diagnostics in their texts. */
export function withoutSecrets(diagnostics: readonly LocatedDiagnostic[], secrets: ReadonlyMap<Source, Secrets>): LocatedDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location, message, help, related = [], values, fix } = diagnostic;
    const words = [location, ...related.map((place) => place.location)].flatMap(({ source, span }) => {
      const secretsOfSource = secrets.get(source);
      return secretsOfSource ? wordsAt(span, secretsOfSource, source.text) : [];
    });
    const masked = (original: string): string => maskWords(original, words);
    return {
      ...diagnostic,
      message: masked(message),
      help: help === undefined ? undefined : masked(help),
      values: values && maskValues(values, masked),
      related: related.map((place) => ({ ...place, message: masked(place.message) })),
      fix: fix && { ...fix, description: masked(fix.description) },
    };
  });
}

/** Values with their texts masked: messages are made from them. */
function maskValues(values: DiagnosticValues, masked: (text: string) => string): DiagnosticValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? masked(value) : value]));
}

/** The secrets that a span overlaps or touches, each as source text and as value. */
export function wordsAt({ start, end }: Span, { spans, values }: Secrets, text: string): string[] {
  const words: string[] = [];
  for (let i = bisect(spans.length, (index) => spans[index]!.end < start); i < spans.length && spans[i]!.start <= end; i++) {
    const written = text.slice(spans[i]!.start, spans[i]!.end).trim();
    words.push(written, values.get(spans[i]!.start) ?? written);
  }
  return words.filter((word) => word !== '');
}

/** Masks these words in a message, and everything that looks like a secret. */
export function maskWords(message: string, words: readonly string[]): string {
  return words.flatMap(formsOf).reduce((text, [form, shown]) => text.replaceAll(form, shown), maskText(message, secretLooks(message)));
}

/** The forms in which a message quotes a word, each with its replacement. */
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

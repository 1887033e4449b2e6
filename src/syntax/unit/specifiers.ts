import type { Span } from '../../text/source.ts';

/** `%n` in a value. `%%` is a percent sign and no specifier. */
export interface Specifier {
  /** The character behind the percent sign; empty at the end of the value. */
  readonly letter: string;
  /** Both characters, in the value. */
  readonly span: Span;
}

/** All specifiers of a value, in their order. Whether systemd knows a letter is a fact: `src/lint/facts/systemd/specifiers.ts`. */
export function specifiersIn(value: string): Specifier[] {
  const specifiers: Specifier[] = [];
  for (let at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at + 2)) {
    const letter = value[at + 1] ?? '';
    if (letter !== '%') specifiers.push({ letter, span: { start: at, end: at + 1 + letter.length } });
  }
  return specifiers;
}

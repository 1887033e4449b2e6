import { valueFact } from '../schema/facts.ts';
import type { PlaceLimit } from '../schema/place-limit.ts';
import type { ValueFact } from '../schema/value-fact.ts';
import type { Spec } from '../spec/spec.ts';

/** What a schema of Butane can say about the value of one field. */
export interface ButaneLimit {
  /** The only values there are: those to suggest, and the others. */
  readonly choice?: { readonly suggested: readonly unknown[]; readonly others: readonly unknown[] };
  /** Keywords for a text or a number. */
  readonly keywords?: Readonly<Record<string, unknown>>;
  /** What is expected, where the value is something else. */
  readonly message?: string;
}

/** Paths of fields that Ignition does not come to see as what they are: drop-ins of quadlets are files to it. */
const unseen: ReadonlySet<string> = new Set(['systemd.quadlets.dropins.name']);

/** What holds for a field of a type that stands at a path of the config. */
export function butaneLimit(type: string, field: string, path: string, { shape, limits }: Spec): ButaneLimit {
  if (unseen.has(path)) return {};
  const fact = valueFact(shape, type, field);
  const limit = limits[path];
  if (limit?.only) return choiceOf([limit.only.value], [], limit.only.message);
  if (limit?.scheme) return { keywords: { pattern: anyCase(limit.scheme.name) }, message: limit.scheme.message };
  return fact ? ofFact(fact, limit?.refused ?? []) : {};
}

function ofFact({ choices, expected, ...fact }: ValueFact, refused: NonNullable<PlaceLimit['refused']>): ButaneLimit {
  if (choices) {
    const left = choices.filter(({ value }) => !refused.some((other) => other.value === value));
    const values = (unadvised: boolean): string[] => left.filter((one) => (one.unadvised === true) === unadvised).map(({ value }) => value);
    const gone = refused.filter((other) => choices.some(({ value }) => value === other.value));
    return choiceOf(values(false), values(true), gone.length > 0 ? gone.map(({ message }) => message).join('; ') : undefined);
  }
  const { pattern, minLength, maxLength, minimum } = fact;
  // editors read `0644` as 644, which no maximum of modes can tell from a mode that is too big
  const keywords = Object.fromEntries(
    Object.entries({ pattern, minLength, maxLength, minimum }).filter(([, value]) => value !== undefined),
  );
  return { keywords, ...(expected === undefined ? {} : { message: expected }) };
}

/** A URL with this scheme, which may be written in any case. */
function anyCase(scheme: string): string {
  return `^${[...scheme].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')}:`;
}

function choiceOf(suggested: readonly string[], others: readonly string[], reason?: string): ButaneLimit {
  const message = reason === undefined ? `must be one of: ${suggested.join(', ')}` : `must be one of: ${suggested.join(', ')}; ${reason}`;
  // `level: 1` is the text "1" to Butane, and a number to an editor
  const numbers = others.filter((value) => /^\d+$/.test(value)).map(Number);
  return { choice: { suggested, others: [...others, ...numbers] }, message };
}

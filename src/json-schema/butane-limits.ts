import { messageOf } from '../diagnostics/diagnose.ts';
import { valueFact } from '../schema/facts.ts';
import type { PlaceLimit } from '../schema/place-limit.ts';
import type { ValueFact } from '../schema/value-fact.ts';
import type { Spec } from '../spec/spec.ts';

/** The limits on the value of one field, as a Butane schema expresses them. */
export interface ButaneLimit {
  /** The only accepted values: those to suggest, and the others. */
  readonly choice?: { readonly suggested: readonly unknown[]; readonly others: readonly unknown[] };
  /** Keywords for a text or a number. */
  readonly keywords?: Readonly<Record<string, unknown>>;
  /** The message about any other value. */
  readonly message?: string;
}

/** Paths of fields that Ignition's rules do not check: the drop-in of a quadlet is an ordinary file in the document. */
const unchecked: ReadonlySet<string> = new Set(['systemd.quadlets.dropins.name']);

/** The limits of a field at a path of the config. */
export function butaneLimit(type: string, field: string, path: string, { shape, limits }: Spec): ButaneLimit {
  if (unchecked.has(path)) return {};
  const fact = valueFact(shape, type, field);
  const limit = limits[path];
  if (limit?.only) return choiceOf([limit.only.value], [], messageOf(limit.only));
  if (limit?.scheme) return { keywords: { pattern: anyCase(limit.scheme.name) }, message: messageOf(limit.scheme) };
  return fact ? ofFact(fact, limit?.refused ?? []) : {};
}

function ofFact({ choices, expected, ...fact }: ValueFact, refused: NonNullable<PlaceLimit['refused']>): ButaneLimit {
  if (choices) {
    const left = choices.filter(({ value }) => !refused.some((other) => other.value === value));
    const values = (unadvised: boolean): string[] => left.filter((one) => (one.unadvised === true) === unadvised).map(({ value }) => value);
    const gone = refused.filter((other) => choices.some(({ value }) => value === other.value));
    return choiceOf(values(false), values(true), gone.length > 0 ? gone.map(messageOf).join('; ') : undefined);
  }
  const { pattern, minLength, maxLength, minimum } = fact;
  // No maximum: editors read `0644` as 644, so a schema cannot tell whether a mode is too large.
  const keywords = Object.fromEntries(
    Object.entries({ pattern, minLength, maxLength, minimum }).filter(([, value]) => value !== undefined),
  );
  return { keywords, ...(expected === undefined ? {} : { message: expected }) };
}

/** The pattern of a URL with this scheme in any letter case. */
function anyCase(scheme: string): string {
  return `^${[...scheme].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')}:`;
}

function choiceOf(suggested: readonly string[], others: readonly string[], reason?: string): ButaneLimit {
  const message = reason === undefined ? `must be one of: ${suggested.join(', ')}` : `must be one of: ${suggested.join(', ')}; ${reason}`;
  // Butane reads `level: 1` as the text "1"; an editor reads it as a number.
  const numbers = others.filter((value) => /^\d+$/.test(value)).map(Number);
  return { choice: { suggested, others: [...others, ...numbers] }, message };
}

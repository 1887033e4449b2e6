import { structFacts } from '../schema/facts.ts';
import { onceForType } from '../schema/shape.ts';

/** Fields of a struct that exclude each other. */
export interface Alternatives {
  readonly fields: readonly string[];
  /** The fields that a field also removes when it replaces another one: the text of `inline` is not compressed. */
  readonly removes: Readonly<Record<string, readonly string[]>>;
}

const REMOVES: Alternatives['removes'] = { inline: ['compression'], local: ['compression'] };

/** The alternatives of a type: the fields that exclude each other. Setting one in an overriding file removes the others. */
export const alternativesOf = onceForType((shape, type): readonly Alternatives[] =>
  structFacts(shape, type).flatMap((fact) => (fact.kind === 'exclusive' ? [{ fields: fact.fields, removes: REMOVES }] : [])),
);

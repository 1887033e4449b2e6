import type { LeafField } from './field.ts';
import { holds, type LayerRange } from './layer-range.ts';
import { fieldsOf, onceForType, type Shape } from './shape.ts';
import type { StructFact } from './struct-fact.ts';
import type { Choice, ValueFact } from './value-fact.ts';

/*
 * What is known of the values of a field beyond their kind. Rules, JSON Schemas, suggestions and reference pages are computed
 * from these facts; each is written once, beside its field.
 */

/** A leaf with facts about its values. */
export function withFacts(field: LeafField, ...facts: readonly ValueFact[]): LeafField {
  return { ...field, facts: [...(field.facts ?? []), ...facts] };
}

/** A leaf that takes only these values. */
export function oneOf(field: LeafField, choices: readonly Choice[], range: LayerRange = {}): LeafField {
  return withFacts(field, { ...range, choices });
}

/** A text of a form. `expected` says it in words. */
export function matching(field: LeafField, pattern: string, expected?: string): LeafField {
  return withFacts(field, { pattern, expected });
}

/** What holds for the values of the fields of a type (of their items, where they are lists); of several facts, the last one. */
const valueFacts = onceForType((shape, type): ReadonlyMap<string, ValueFact> => {
  const facts = new Map<string, ValueFact>();
  for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
    const leaf = field.kind === 'list' ? field.of : field;
    const fact = 'facts' in leaf ? leaf.facts?.findLast((one) => inShape(one, shape)) : undefined;
    if (fact) facts.set(name, fact.choices ? { ...fact, choices: valuesIn(fact.choices, shape) } : fact);
  }
  return facts;
});

/** What holds for the values of a field in the version of a shape. */
export function valueFact(shape: Shape, type: string, name: string): ValueFact | undefined {
  return valueFacts(shape, type).get(name);
}

/** The values that somebody should be told of. */
export function advisedChoices(shape: Shape, type: string, name: string): readonly string[] {
  return (valueFact(shape, type, name)?.choices ?? []).filter(({ unadvised }) => !unadvised).map(({ value }) => value);
}

/** The facts about the fields of a struct together that hold in the version of a shape, in declared order. */
export const structFacts = onceForType((shape, type): readonly StructFact[] =>
  (shape.facts?.[type] ?? []).filter((fact) => inShape(fact, shape)),
);

/** Of values that came with a version, those that the version of a shape has. */
export function valuesIn<C extends Choice>(values: readonly C[], shape: Shape): readonly C[] {
  return values.filter((value) => inShape(value, shape));
}

function inShape(range: LayerRange, { layers = [] }: Shape): boolean {
  return holds(range, layers);
}

import type { LeafField } from './field.ts';
import { holds, type LayerRange } from './layer-range.ts';
import { fieldsOf, onceForType, type Shape } from './shape.ts';
import type { StructFact } from './struct-fact.ts';
import type { Choice, ValueFact } from './value-fact.ts';

/*
 * Facts about the values of a field, in addition to their kind. Rules, JSON Schemas, suggestions and reference pages are computed
 * from these facts. Each fact is written once, next to its field.
 */

/** A leaf with facts about its values. */
export function withFacts(field: LeafField, ...facts: readonly ValueFact[]): LeafField {
  return { ...field, facts: [...(field.facts ?? []), ...facts] };
}

/** A leaf that accepts only these values. */
export function oneOf(field: LeafField, choices: readonly Choice[], range: LayerRange = {}): LeafField {
  return withFacts(field, { ...range, choices });
}

/** A text that must match a pattern. `expected` describes the pattern in words. */
export function matching(field: LeafField, pattern: string, expected?: string): LeafField {
  return withFacts(field, { pattern, expected });
}

/**
 * The facts about the values of a type's fields, by field. For a list they are about the items. If several facts apply, the last one
 * counts.
 */
const valueFacts = onceForType((shape, type): ReadonlyMap<string, ValueFact> => {
  const facts = new Map<string, ValueFact>();
  for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
    const leaf = field.kind === 'list' ? field.of : field;
    const fact = 'facts' in leaf ? leaf.facts?.findLast((candidate) => inShape(candidate, shape)) : undefined;
    if (fact) facts.set(name, fact.choices ? { ...fact, choices: valuesIn(fact.choices, shape) } : fact);
  }
  return facts;
});

/** The fact about the values of a field, in the version of the shape. */
export function valueFact(shape: Shape, type: string, name: string): ValueFact | undefined {
  return valueFacts(shape, type).get(name);
}

/** The accepted values that may be suggested. */
export function advisedChoices(shape: Shape, type: string, name: string): readonly string[] {
  return (valueFact(shape, type, name)?.choices ?? []).filter(({ unadvised }) => !unadvised).map(({ value }) => value);
}

/** The struct facts of a type that apply in the version of the shape, in declared order. */
export const structFacts = onceForType((shape, type): readonly StructFact[] =>
  (shape.facts?.[type] ?? []).filter((fact) => inShape(fact, shape)),
);

/** The values that the version of the shape has. */
export function valuesIn<C extends Choice>(values: readonly C[], shape: Shape): readonly C[] {
  return values.filter((value) => inShape(value, shape));
}

function inShape(range: LayerRange, { layers = [] }: Shape): boolean {
  return holds(range, layers);
}

import { messageOf } from '../diagnostics/diagnose.ts';
import type { FieldDescription } from '../ignition/field-description.ts';
import { structFacts, valueFact } from '../schema/facts.ts';
import { type Fields, fieldsOf, type Shape } from '../schema/shape.ts';
import type { Condition, DependentFact, ExclusiveFact } from '../schema/struct-fact.ts';
import { type JsonSchema, unless, when } from './json-schema.ts';

/** The fields that a struct of this type must have. */
export function requiredFields(shape: Shape, type: string): readonly string[] {
  const fields = fieldsOf(shape, type);
  const required = structFacts(shape, type).flatMap((fact) => (fact.kind === 'required' ? fact.fields : []));
  return required.filter((field) => Object.hasOwn(fields, field));
}

/** The schemas of the struct facts of a type, except required fields. */
export function conditions(shape: Shape, type: string): readonly JsonSchema[] {
  const fields = fieldsOf(shape, type);
  const facts = structFacts(shape, type);
  return [
    ...facts.flatMap((fact) => (fact.kind === 'exclusive' ? exclusions(fact, fields) : [])),
    ...facts.flatMap((fact) => (fact.kind === 'dependent' ? [dependency(fact, shape, type)] : [])),
  ];
}

/** One schema for each pair of fields that exclude each other. */
function exclusions(fact: ExclusiveFact, fields: Fields): readonly JsonSchema[] {
  const present = fact.fields.filter((name) => Object.hasOwn(fields, name));
  return present.flatMap((second, i) => present.slice(0, i).map((first) => excludes(first, second, fact)));
}

function excludes(first: string, second: string, fact: ExclusiveFact): JsonSchema {
  const something = { not: { type: 'null' } };
  const areSet = { required: [first, second], properties: { [first]: something, [second]: something } };
  return when(areSet, {
    properties: { [second]: unless({ enum: [null, ...(fact.except ?? [])] }, { type: 'null', errorMessage: messageOf(fact) }) },
  });
}

/** The values of a flag that is true, as a YAML 1.2 parser returns them. */
const YES = [true, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'];

function dependency(fact: DependentFact, shape: Shape, type: string): JsonSchema {
  const conditions = fact.when.map((condition) => conditionSchema(condition, shape, type));
  const properties = Object.assign({}, ...conditions.map((one) => one.properties));
  const required = [...new Set(conditions.flatMap((one) => one.required))];
  return when(
    { properties, ...(required.length > 0 ? { required } : {}) },
    consequence(fact.field.split('.'), fact.needs, messageOf(fact)),
  );
}

function consequence([field = '', ...below]: readonly string[], needs: DependentFact['needs'], message: string): JsonSchema {
  if (below.length > 0) {
    const inner = { type: 'object', ...consequence(below, needs, message), errorMessage: message };
    return { properties: { [field]: inner }, required: [field], errorMessage: message };
  }
  if (needs === 'set') {
    // A text is never an object, so this fails. With `not`, editors would not show the message.
    const isNotEmpty = when({ enum: [null, ''] }, { type: 'object', errorMessage: message });
    return { properties: { [field]: isNotEmpty }, required: [field], errorMessage: message };
  }
  if (needs === 'absent') return { properties: { [field]: { type: 'null', errorMessage: message } } };
  const matches = when({ type: 'string' }, { type: 'string', pattern: needs.pattern, errorMessage: message });
  return { properties: { [field]: matches } };
}

function conditionSchema(
  condition: Condition,
  shape: Shape,
  type: string,
): { readonly properties: JsonSchema; readonly required: readonly string[] } {
  const { field } = condition;
  if ('isTrue' in condition) return { properties: { [field]: { enum: YES } }, required: [field] };
  if ('isOneOf' in condition) {
    const choices = (valueFact(shape, type, field)?.choices ?? []).map(({ value }) => value);
    return { properties: { [field]: { enum: condition.isOneOf.filter((value) => choices.includes(value)) } }, required: [field] };
  }
  // Not required here: another fact covers the case that the field is not set.
  if ('isNot' in condition) return { properties: { [field]: { not: { const: condition.isNot } } }, required: [] };
  if ('isAbsentOrNot' in condition) return { properties: { [field]: { not: { const: condition.isAbsentOrNot } } }, required: [] };
  const list = condition.hasItems;
  const hasItems = { type: 'array', contains: { not: { type: 'null' } } };
  return { properties: { [field]: { type: 'object', properties: { [list]: hasItems }, required: [list] } }, required: [field] };
}

/** Descriptions of keys of a free map. */
export type KnownKeys = Readonly<Record<string, FieldDescription>>;

/** The keys that free maps must have, with descriptions, by `Type.field`. */
const requiredLabels: Readonly<Record<string, KnownKeys>> = {
  'Metadata.labels': {
    'machineconfiguration.openshift.io/role': {
      text: 'Role of the nodes that the MachineConfig applies to, which is the name of their machine pool.',
      examples: ['worker', 'master'],
    },
  },
};

export function requiredKeys(type: string, field: string): KnownKeys {
  return requiredLabels[`${type}.${field}`] ?? {};
}

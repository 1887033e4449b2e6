import type { FieldDescription } from '../ignition/field-description.ts';
import { structFacts, valueFact } from '../schema/facts.ts';
import { type Fields, fieldsOf, type Shape } from '../schema/shape.ts';
import type { Condition, DependentFact, ExclusiveFact } from '../schema/struct-fact.ts';
import { type JsonSchema, unless, when } from './json-schema.ts';

/** The fields that a struct of this type cannot be without. */
export function requiredFields(shape: Shape, type: string): readonly string[] {
  const fields = fieldsOf(shape, type);
  const required = structFacts(shape, type).flatMap((fact) => (fact.kind === 'required' ? fact.fields : []));
  return required.filter((field) => Object.hasOwn(fields, field));
}

/** Keywords about more than one of the fields of a type. */
export function conditions(shape: Shape, type: string): readonly JsonSchema[] {
  const fields = fieldsOf(shape, type);
  const facts = structFacts(shape, type);
  return [
    ...facts.flatMap((fact) => (fact.kind === 'exclusive' ? exclusions(fact, fields) : [])),
    ...facts.flatMap((fact) => (fact.kind === 'dependent' ? [dependency(fact, shape, type)] : [])),
  ];
}

/** Keywords that let only one of the fields be set that exclude each other. */
function exclusions(fact: ExclusiveFact, fields: Fields): readonly JsonSchema[] {
  const present = fact.fields.filter((name) => Object.hasOwn(fields, name));
  return present.flatMap((second, i) => present.slice(0, i).map((first) => excludes(first, second, fact)));
}

function excludes(first: string, second: string, { message, except = [] }: ExclusiveFact): JsonSchema {
  const something = { not: { type: 'null' } };
  const areSet = { required: [first, second], properties: { [first]: something, [second]: something } };
  return when(areSet, { properties: { [second]: unless({ enum: [null, ...except] }, { type: 'null', errorMessage: message }) } });
}

/** What a YAML reader of an editor hands on for a flag that is on. */
const YES = [true, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'];

function dependency({ when: all, field, needs, message }: DependentFact, shape: Shape, type: string): JsonSchema {
  const conditions = all.map((condition) => conditionSchema(condition, shape, type));
  const properties = Object.assign({}, ...conditions.map((one) => one.properties));
  const required = [...new Set(conditions.flatMap((one) => one.required))];
  return when({ properties, ...(required.length > 0 ? { required } : {}) }, consequence(field.split('.'), needs, message));
}

function consequence([field = '', ...below]: readonly string[], needs: DependentFact['needs'], message: string): JsonSchema {
  if (below.length > 0) {
    const inner = { type: 'object', ...consequence(below, needs, message), errorMessage: message };
    return { properties: { [field]: inner }, required: [field], errorMessage: message };
  }
  if (needs === 'set') {
    // an object is what a text cannot be; `not` would keep the message from being shown
    const says = when({ enum: [null, ''] }, { type: 'object', errorMessage: message });
    return { properties: { [field]: says }, required: [field], errorMessage: message };
  }
  if (needs === 'absent') return { properties: { [field]: { type: 'null', errorMessage: message } } };
  const form = when({ type: 'string' }, { type: 'string', pattern: needs.pattern, errorMessage: message });
  return { properties: { [field]: form } };
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
  // where it is not set at all, something else is said
  if ('isNot' in condition) return { properties: { [field]: { not: { const: condition.isNot } } }, required: [] };
  if ('isAbsentOrNot' in condition) return { properties: { [field]: { not: { const: condition.isAbsentOrNot } } }, required: [] };
  const list = condition.hasItems;
  const some = { type: 'array', contains: { not: { type: 'null' } } };
  return { properties: { [field]: { type: 'object', properties: { [list]: some }, required: [list] } }, required: [field] };
}

export type KnownKeys = Readonly<Record<string, FieldDescription>>;

/** Keys that free maps cannot be without, and what they mean. */
const requiredLabels: Readonly<Record<string, KnownKeys>> = {
  'Metadata.labels': {
    'machineconfiguration.openshift.io/role': {
      text: 'Role of the nodes that the MachineConfig is for: the name of their pool.',
      examples: ['worker', 'master'],
    },
  },
};

export function requiredKeys(type: string, field: string): KnownKeys {
  return requiredLabels[`${type}.${field}`] ?? {};
}

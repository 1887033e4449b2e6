import { type Field, zeroOf } from '../schema/field.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import { snakePath } from '../spec/derive.ts';
import { refusals } from '../spec/refusals.ts';
import type { Spec } from '../spec/spec.ts';
import { type JsonSchema, unless } from './json-schema.ts';

/** A field of a config that its variant refuses, with the message. */
export interface RefusedField {
  readonly message: string;
  /** True if the field may have its zero value. */
  readonly ignoreZero: boolean;
  /** True for a sugar. It is refused because of the fields that it sets, so it is accepted if it is a flag that is false. */
  readonly isSugar: boolean;
}

/** The fields of a config that its variant refuses, by dotted path. */
export function refusedFields(spec: Spec): Readonly<Record<string, RefusedField>> {
  const forbids = new Map(Object.entries(spec.forbids).map(([path, forbidden]) => [snakePath(path), forbidden]));
  const refused = [...refusals(spec)].map(([path, message]) => {
    const forbidden = forbids.get(path);
    return [path, { message, ignoreZero: forbidden?.ignoreZero ?? false, isSugar: !forbidden }] as const;
  });
  return Object.fromEntries(refused);
}

/**
 * The schema of a field that a variant refuses. Values without effect, such as null and an empty list, are accepted; for all others
 * the schema gives the message.
 *
 * `not` would be enough for validators, but the YAML language server then reports "Matches a schema that is not allowed" and does
 * not show the message. For a value of the wrong type it shows `errorMessage`. `doNotSuggest` removes the key from its completion.
 */
export function forbiddenField(field: Field, shape: Shape, { message, ignoreZero, isSugar }: RefusedField): JsonSchema {
  const unset = field.kind === 'text' && ignoreZero ? { enum: [null, ''] } : withoutEffect(field, shape, isSugar);
  return { doNotSuggest: true, ...unless(unset, { type: 'null', errorMessage: message }) };
}

/** The schema of the values of a field that have no effect. */
function withoutEffect(field: Field, shape: Shape, isSugar: boolean): JsonSchema {
  switch (field.kind) {
    case 'list':
      return { type: ['array', 'null'], items: { type: 'null' } };
    case 'ref': {
      if (field.nullable) return { type: 'null' };
      const properties = Object.entries(fieldsOf(shape, field.type)).map(([name, inner]) => [name, withoutEffect(inner, shape, isSugar)]);
      return { type: ['object', 'null'], properties: Object.fromEntries(properties), additionalProperties: false };
    }
    case 'map':
      return {};
    case 'flag':
      return field.required || isSugar ? { enum: [null, false] } : { type: 'null' };
    default:
      return field.required ? { enum: [null, zeroOf(field)] } : { type: 'null' };
  }
}

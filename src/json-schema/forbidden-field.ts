import { type Field, zeroOf } from '../schema/field.ts';
import type { Forbidden } from '../schema/forbids.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import { snakePath } from '../spec/derive.ts';
import { refusals } from '../spec/refusals.ts';
import type { Spec } from '../spec/spec.ts';
import { type JsonSchema, unless } from './json-schema.ts';

/** A field of a config that its variant refuses, and why. */
export interface RefusedField extends Forbidden {
  /** True for sugar, which is refused for what it becomes: a flag that is false becomes nothing. */
  readonly isSugar: boolean;
}

/** The fields of a config that its variant refuses, by their dotted path. */
export function refusedFields(spec: Spec): Readonly<Record<string, RefusedField>> {
  const own = new Map(Object.entries(spec.forbids).map(([path, forbidden]) => [snakePath(path), forbidden]));
  const refused = [...refusals(spec)].map(([path, message]) => {
    const forbidden = own.get(path);
    return [path, { message, ignoreZero: forbidden?.ignoreZero ?? false, isSugar: !forbidden }] as const;
  });
  return Object.fromEntries(refused);
}

/**
 * A field that a variant refuses: null, an empty list and the like say nothing and are let pass, all else gets the reason.
 *
 * `not` would do for validators, but the YAML language server then says that a schema matches which is not allowed, and
 * keeps the reason to itself; for a value of the wrong type it shows `errorMessage`. `doNotSuggest` keeps the key out of
 * its completion.
 */
export function forbiddenField(field: Field, shape: Shape, { message, ignoreZero, isSugar }: RefusedField): JsonSchema {
  const nothing = field.kind === 'text' && ignoreZero ? { enum: [null, ''] } : saysNothing(field, shape, isSugar);
  return { doNotSuggest: true, ...unless(nothing, { type: 'null', errorMessage: message }) };
}

/** What a field can hold and yet say nothing. */
function saysNothing(field: Field, shape: Shape, isSugar: boolean): JsonSchema {
  switch (field.kind) {
    case 'list':
      return { type: ['array', 'null'], items: { type: 'null' } };
    case 'ref': {
      if (field.nullable) return { type: 'null' };
      const properties = Object.entries(fieldsOf(shape, field.type)).map(([name, inner]) => [name, saysNothing(inner, shape, isSugar)]);
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

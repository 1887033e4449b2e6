import { type Field, zeroOf } from '../schema/field.ts';
import type { Forbidden, Forbids } from '../schema/forbids.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import { refusals } from '../spec/refusals.ts';
import type { Spec } from '../spec/spec.ts';
import { type JsonSchema, unless } from './json-schema.ts';

/** The fields of a config that its variant refuses, by their dotted path. */
export function forbiddenPaths(spec: Spec): Forbids {
  const inSnakeCase = Object.entries(spec.forbids).map(([path, why]) => [path.split('.').map(snake).join('.'), why] as const);
  const ignoring = new Set(inSnakeCase.flatMap(([path, { ignoreZero }]) => (ignoreZero ? [path] : [])));
  return Object.fromEntries([...refusals(spec)].map(([path, message]) => [path, { message, ignoreZero: ignoring.has(path) }]));
}

/**
 * A field that a variant refuses: null, an empty list and the like say nothing and are let pass, all else gets the reason.
 *
 * `not` would do for validators, but the YAML language server then says that a schema matches which is not allowed, and
 * keeps the reason to itself; for a value of the wrong type it shows `errorMessage`. `doNotSuggest` keeps the key out of
 * its completion.
 */
export function forbiddenField(field: Field, shape: Shape, { message, ignoreZero }: Forbidden): JsonSchema {
  const nothing = field.kind === 'text' && ignoreZero ? { enum: [null, ''] } : saysNothing(field, shape);
  return { doNotSuggest: true, ...unless(nothing, { type: 'null', errorMessage: message }) };
}

/** What a field can hold and yet say nothing. */
function saysNothing(field: Field, shape: Shape): JsonSchema {
  switch (field.kind) {
    case 'list':
      return { type: ['array', 'null'], items: { type: 'null' } };
    case 'ref': {
      if (field.nullable) return { type: 'null' };
      const properties = Object.entries(fieldsOf(shape, field.type)).map(([name, inner]) => [name, saysNothing(inner, shape)]);
      return { type: ['object', 'null'], properties: Object.fromEntries(properties), additionalProperties: false };
    }
    case 'map':
      return {};
    default:
      return field.required ? { enum: [null, zeroOf(field)] } : { type: 'null' };
  }
}

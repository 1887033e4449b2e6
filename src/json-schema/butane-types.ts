import { describe, limitSentences } from '../reference/describe.ts';
import { type Field, type ListField, text } from '../schema/field.ts';
import { fieldsOf } from '../schema/shape.ts';
import type { Spec } from '../spec/spec.ts';
import { conditions, type KnownKeys, requiredFields, requiredKeys } from './butane-conditions.ts';
import { leafSchema, limitedLeaf, REFERENCE } from './butane-leaves.ts';
import { type ButaneLimit, butaneLimit } from './butane-limits.ts';
import type { Definitions } from './definitions.ts';
import { descriptionKeywords } from './field-description.ts';
import { fieldHistory } from './field-history.ts';
import { forbiddenField, type RefusedField, refusedFields } from './forbidden-field.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * Makes the definitions of the types of one version: one for each type, and another one if the variant refuses a field of the type in
 * one place and accepts it in another. The methods throw if a field has no description.
 */
export class ButaneTypes {
  readonly #refused: Readonly<Record<string, RefusedField>>;
  readonly #since: ReadonlyMap<string, string>;

  constructor(
    private readonly spec: Spec,
    private readonly definitions: Definitions,
  ) {
    this.#refused = refusedFields(spec);
    this.#since = fieldHistory(spec);
  }

  /**
   * The schema of a type at a dotted path of the config.
   *
   * @param mustBeSet true if the struct is required and so cannot be null
   */
  type(name: string, path: string, mustBeSet: boolean): JsonSchema {
    const fields = fieldsOf(this.spec.shape, name);
    const required = requiredFields(this.spec.shape, name);
    const properties = Object.entries(fields).map(([field, definition]) => [
      field,
      this.#property(name, field, definition, path === '' ? field : `${path}.${field}`, required.includes(field)),
    ]);
    const factSchemas = conditions(this.spec.shape, name);
    return {
      type: mustBeSet ? 'object' : ['object', 'null'],
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
      ...(factSchemas.length === 0 ? {} : { allOf: factSchemas }),
    };
  }

  #property(type: string, name: string, field: Field, path: string, mustBeSet: boolean): JsonSchema {
    const { variant, version, shape } = this.spec;
    const described = describe(type, name, shape);
    if (!described) throw new Error(`${variant} ${version}: ${type}.${name} has no description`);
    const forbidden = this.#refused[path];
    const limit = butaneLimit(type, name, path, this.spec);
    const since = this.#since.get(`${type}.${name}`);
    const text = [described.text, ...limitSentences(this.spec.limits[path])].join(' ');
    const description = descriptionKeywords({ ...described, text }, field, {
      siblings: Object.keys(fieldsOf(shape, type)),
      isChoice: isHeader(path) || limit.choice !== undefined,
      since: since === undefined ? undefined : `${variant} ${since}`,
      refused: forbidden?.message,
    });
    if (forbidden) return { ...description, ...forbiddenField(field, shape, forbidden) };
    if (isHeader(path)) return { ...description, const: this.spec[path] };
    return { ...description, ...this.#value(field, limit, path, mustBeSet, requiredKeys(type, name)) };
  }

  #value(field: Field, limit: ButaneLimit, path: string, mustBeSet: boolean, keys: KnownKeys): JsonSchema {
    switch (field.kind) {
      case 'list':
        return { ...listType(field, mustBeSet), items: this.#item(field, limit, path) };
      case 'ref':
        return this.#reference(field.type, path, mustBeSet);
      case 'map':
        return freeMap(keys, mustBeSet);
      default:
        return limitedLeaf(field, limit, mustBeSet);
    }
  }

  #item({ of }: ListField, limit: ButaneLimit, path: string): JsonSchema {
    return of.kind === 'ref' ? this.#reference(of.type, path, false) : limitedLeaf(of, limit, false);
  }

  // draft-07 ignores keywords next to $ref, but editors show a description there, and complete better than with allOf.
  #reference(type: string, path: string, mustBeSet: boolean): JsonSchema {
    const { variant, version } = this.spec;
    return this.definitions.add(this.type(type, path, mustBeSet), [type, `${type}.${path}`, `${type}.${path}.${variant}-${version}`]);
  }
}

function isHeader(path: string): path is 'variant' | 'version' {
  return path === 'variant' || path === 'version';
}

/** A list; in the place of one of texts, a reference to one. */
function listType({ of }: ListField, mustBeSet: boolean): JsonSchema {
  const least = mustBeSet ? { minItems: 1 } : {};
  const none = mustBeSet ? [] : ['null'];
  if (of.kind !== 'text') return mustBeSet ? { type: 'array', ...least } : { type: ['array', 'null'] };
  return { type: ['array', ...none, 'string'], ...least, pattern: REFERENCE, errorMessage: 'a list is expected' };
}

/** The schema of a map from any key to a text, in which some keys are required. */
function freeMap(requiredEntries: KnownKeys, mustBeSet: boolean): JsonSchema {
  const properties = Object.entries(requiredEntries).map(([key, description]) => [
    key,
    { ...descriptionKeywords(description, text), ...leafSchema(text, true) },
  ]);
  return {
    type: mustBeSet ? 'object' : ['object', 'null'],
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties), required: Object.keys(requiredEntries) }),
    additionalProperties: leafSchema(text, false),
  };
}

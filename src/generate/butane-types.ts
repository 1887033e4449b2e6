import type { Forbids } from '../phases/4-check/forbidden.ts';
import { type Field, type LeafField, type ListField, text } from '../shape/field.ts';
import { fieldsOf } from '../shape/shape.ts';
import { describe, type FieldDescription } from '../spec/describe.ts';
import type { Spec } from '../spec/spec.ts';
import { exclusions, requiredFields, requiredKeys } from './butane-conditions.ts';
import { choice, leafSchema, limitedLeaf } from './butane-leaves.ts';
import { butaneLimit } from './butane-limits.ts';
import { crossFieldRules } from './cross-field-rules.ts';
import type { Definitions } from './definitions.ts';
import { descriptionKeywords } from './field-description.ts';
import { forbiddenField, forbiddenPaths } from './forbidden-field.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * Writes the types of one version as definitions: one a type, and a second one where a variant refuses a field of a type
 * in one place and takes it in another. Throws where a field has no description.
 */
export class ButaneTypes {
  readonly #forbids: Forbids;

  constructor(
    private readonly spec: Spec,
    private readonly definitions: Definitions,
  ) {
    this.#forbids = forbiddenPaths(spec);
  }

  /** The schema of a type that stands at a dotted path of the config. Where it has to be there, it cannot be null. */
  type(name: string, path: string, mustBeSet: boolean): JsonSchema {
    const fields = fieldsOf(this.spec.shape, name);
    const required = requiredFields(name, this.spec.layers).filter((field) => Object.hasOwn(fields, field));
    const properties = Object.entries(fields).map(([field, of]) => [
      field,
      this.#property(name, field, of, path === '' ? field : `${path}.${field}`, required.includes(field)),
    ]);
    const between = [...exclusions(name, fields), ...crossFieldRules(name, this.spec.layers)];
    return {
      type: mustBeSet ? 'object' : ['object', 'null'],
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
      ...(between.length === 0 ? {} : { allOf: between }),
    };
  }

  #property(type: string, name: string, field: Field, path: string, mustBeSet: boolean): JsonSchema {
    const { variant, version, shape } = this.spec;
    const said = describe(type, name, variant);
    if (!said) throw new Error(`${variant} ${version}: ${type}.${name} has no description`);
    const forbidden = this.#forbids[path];
    const siblings = Object.keys(fieldsOf(shape, type));
    const description = descriptionKeywords(said, field, siblings, forbidden?.message);
    if (forbidden) return { ...description, ...forbiddenField(field, shape, forbidden) };
    if (path === 'variant') return { ...description, const: variant };
    if (path === 'version') return { ...description, const: version };
    return { ...description, ...this.#value(type, name, field, path, mustBeSet) };
  }

  #value(type: string, name: string, field: Field, path: string, mustBeSet: boolean): JsonSchema {
    switch (field.kind) {
      case 'list':
        return {
          ...(mustBeSet ? { type: 'array', minItems: 1 } : { type: ['array', 'null'] }),
          items: this.#item(type, name, field, path),
        };
      case 'ref':
        return this.#reference(field.type, path, mustBeSet);
      case 'map':
        return freeMap(requiredKeys(type, name), mustBeSet);
      default:
        return this.#leaf(type, name, field, path, mustBeSet);
    }
  }

  #item(type: string, name: string, { of }: ListField, path: string): JsonSchema {
    return of.kind === 'ref' ? this.#reference(of.type, path, false) : this.#leaf(type, name, of, path, false);
  }

  // draft-07 gives no meaning to what stands beside $ref; editors show a description there, and complete better than with allOf
  #reference(type: string, path: string, mustBeSet: boolean): JsonSchema {
    const { variant, version } = this.spec;
    return this.definitions.add(this.type(type, path, mustBeSet), [type, `${type}.${path}`, `${type}.${path}.${variant}-${version}`]);
  }

  #leaf(type: string, name: string, field: LeafField, path: string, mustBeSet: boolean): JsonSchema {
    const { choice: values, keywords, message } = butaneLimit(type, name, path, this.spec.layers);
    if (values) {
      const others = mustBeSet ? values.others.filter((value) => value !== '') : [...values.others, null];
      return choice(values.suggested, others, message ?? '');
    }
    return keywords
      ? limitedLeaf(field, mustBeSet, { ...keywords, ...(message === undefined ? {} : { errorMessage: message }) })
      : leafSchema(field, mustBeSet);
  }
}

/** Free keys to texts. */
function freeMap(known: Readonly<Record<string, FieldDescription>>, mustBeSet: boolean): JsonSchema {
  const properties = Object.entries(known).map(([key, said]) => [
    key,
    { ...descriptionKeywords(said, text, []), ...leafSchema(text, true) },
  ]);
  return {
    type: mustBeSet ? 'object' : ['object', 'null'],
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties), required: Object.keys(known) }),
    additionalProperties: leafSchema(text, false),
  };
}

import { type JsonSchema, refTo } from './json-schema.ts';

/** The definitions of a schema, each under a name of its own; what is equal is there once. */
export class Definitions {
  readonly #schemas = new Map<string, JsonSchema>();
  readonly #contents = new Map<string, string>();

  /** A reference to this definition of a type, under the first of these names that no other definition has. */
  add(schema: JsonSchema, names: readonly string[]): JsonSchema {
    const content = JSON.stringify([names[0], schema]);
    const known = this.#contents.get(content);
    if (known !== undefined) return refTo(known);
    const name = names.find((free) => !this.#schemas.has(free));
    if (name === undefined) throw new Error(`definitions: ${names.join(', ')} are all something else already`);
    this.#schemas.set(name, schema);
    this.#contents.set(content, name);
    return refTo(name);
  }

  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(this.#schemas);
  }
}

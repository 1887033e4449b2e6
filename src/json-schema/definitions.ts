import { type JsonSchema, refTo } from './json-schema.ts';

/** The definitions of a schema by name. Equal definitions of a type are stored once. */
export class Definitions {
  readonly #schemas = new Map<string, JsonSchema>();
  readonly #contents = new Map<string, string>();

  /**
   * Adds a definition of a type and returns a reference to it.
   *
   * @param names the possible names; the first one that is free is used
   * @throws if all names are in use
   */
  add(schema: JsonSchema, names: readonly string[]): JsonSchema {
    const content = JSON.stringify([names[0], schema]);
    const existing = this.#contents.get(content);
    if (existing !== undefined) return refTo(existing);
    const name = names.find((candidate) => !this.#schemas.has(candidate));
    if (name === undefined) throw new Error(`definitions: ${names.join(', ')} are all in use`);
    this.#schemas.set(name, schema);
    this.#contents.set(content, name);
    return refTo(name);
  }

  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(this.#schemas);
  }
}

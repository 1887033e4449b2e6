import { headerDefinitions } from '../../json-schema/header-schema.ts';
import type { JsonSchema } from '../../json-schema/json-schema.ts';
import type { Path } from '../../text/path.ts';

/** What can stand at a place of the header of a composed config. */
export interface HeaderPlace {
  /** The keys of a mapping, with their descriptions. */
  readonly keys: readonly HeaderKey[];
  /** Words, if the value is one of a few. */
  readonly values: readonly string[];
  /** What a list has as its items; undefined if no list can stand there. */
  readonly items: HeaderPlace | undefined;
  /** True if the place can have a mapping, also one whose keys are names. */
  readonly isMap: boolean;
}

export interface HeaderKey {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** What can stand below it. */
  readonly place: HeaderPlace;
}

/** Undefined if the header has nothing at a path. Names of variables and keys of instances stand for themselves. */
export function headerPlaceAt(path: Path): HeaderPlace | undefined {
  const schemas = schemasAt(path);
  return schemas.length === 0 ? undefined : placeOf(schemas);
}

/** The description of the key that a path ends with; undefined for a name and for an item. */
export function headerDescription(path: Path): string | undefined {
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  const parents = schemasAt(path.slice(0, -1));
  return parents.map((parent) => descriptionIn(parent, name)).find((description) => description !== undefined);
}

function placeOf(schemas: readonly JsonSchema[]): HeaderPlace {
  const maps = schemas.filter(({ type }) => type === 'object');
  const lists = schemas.flatMap(({ items }) => (items === undefined ? [] : alternatives(items as JsonSchema)));
  return {
    keys: maps.flatMap((map) => keysOf(map)),
    values: schemas.flatMap(({ type, enum: words }) => (type === 'boolean' ? ['true', 'false'] : ((words as string[]) ?? []))),
    get items() {
      return lists.length === 0 ? undefined : placeOf(lists);
    },
    isMap: maps.length > 0,
  };
}

function keysOf(map: JsonSchema): readonly HeaderKey[] {
  return Object.entries(propertiesOf(map)).map(([name, schema]) => ({
    name,
    description: descriptionIn(map, name) ?? '',
    isRequired: ((map.required as string[]) ?? []).includes(name),
    get place() {
      return placeOf(alternatives(schema));
    },
  }));
}

/** All schemas that a value at a path may match. */
function schemasAt(path: Path): readonly JsonSchema[] {
  let schemas = alternatives(headerDefinitions.Header!);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => {
      const next = typeof step === 'number' ? schema.items : (propertiesOf(schema)[step] ?? schema.additionalProperties);
      return typeof next === 'object' ? alternatives(next as JsonSchema) : [];
    });
  }
  return schemas;
}

function propertiesOf({ properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return properties as Readonly<Record<string, JsonSchema>>;
}

function descriptionIn(map: JsonSchema, name: string): string | undefined {
  const properties = propertiesOf(map);
  return Object.hasOwn(properties, name) ? (properties[name]!.description as string | undefined) : undefined;
}

const REFERENCE = '#/definitions/';

/** A schema without references and alternatives. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  if (typeof schema.$ref === 'string') return alternatives(headerDefinitions[schema.$ref.slice(REFERENCE.length)]!);
  return Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(alternatives) : [schema];
}

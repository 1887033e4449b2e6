import { draft7, type JsonSchema, refTo } from './json-schema.ts';

/*
 * The header of a composed config: the document before the config, `compose:`. What it means is in docs/compose.md.
 */

const NAME = '^[a-z][a-z0-9_]{0,63}$';
const NAME_EXPECTED = 'the name of a variable begins with a small letter and has small letters, digits and underscores';
const KEY = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';

/** The types that a variable may have, and the formats of its texts. */
const TYPES = ['string', 'integer', 'boolean', 'list'];
const FORMATS = ['hostname', 'ipv4', 'ipv6', 'cidr', 'mac', 'url', 'path', 'name'];

const described = (description: string, schema: JsonSchema): JsonSchema => ({ description, ...schema });
const text: JsonSchema = { type: 'string', minLength: 1 };
const scalar: JsonSchema = { type: ['string', 'integer', 'boolean'] };
const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});
const named = (pattern: string, errorMessage: string, values: JsonSchema): JsonSchema => ({
  type: 'object',
  propertyNames: { pattern, errorMessage },
  additionalProperties: values,
});

const value: JsonSchema = { anyOf: [scalar, { type: 'array', items: { type: 'string' } }] };

const declaration = object({
  type: described('The kind of its value. Without it the default says it.', { enum: TYPES }),
  default: described('The value where nothing gives one.', value),
  description: described('What the variable is for.', text),
  one_of: described('The values that it may have.', { type: 'array', items: scalar, minItems: 1 }),
  format: described('What its texts look like.', { enum: FORMATS }),
  min: described('The least integer that it may be.', { type: 'integer' }),
  max: described('The greatest integer that it may be.', { type: 'integer' }),
  multiline: described('Whether its texts may have line breaks and tabs.', { type: 'boolean' }),
  secret: described('Whether no report shows its value. A secret has no default.', { type: 'boolean' }),
  env: described('The environment variable that gives its value.', text),
  file: described('The local file that gives its value: its text, or its lines for a list.', text),
});

const include: JsonSchema = {
  anyOf: [
    text,
    object(
      {
        file: described('A config, relative to this file. A star in the last step stands for any text.', text),
        vars: described('Values for the variables that the file declares.', named(NAME, NAME_EXPECTED, refTo('Value'))),
        when: described(
          'Conditions on variables of this file: the file is merged where all of them hold.',
          named(NAME, NAME_EXPECTED, { anyOf: [scalar, { type: 'array', items: scalar, minItems: 1 }] }),
        ),
        files_dir: described('The directory of the local files of the included file, relative to this file.', text),
        override: described('Whether the file overrides what the entries before it bring.', { type: 'boolean' }),
      },
      ['file'],
    ),
  ],
};

const compose: JsonSchema = {
  anyOf: [
    { type: 'null' },
    object({
      vars: described(
        'The variables of this file, each with its default or its declaration.',
        named(NAME, NAME_EXPECTED, { anyOf: [{ type: 'null' }, refTo('Value'), refTo('Variable')] }),
      ),
      include: described('Configs that this file includes and overrides, in order.', { type: 'array', items: refTo('Include') }),
      instances: described('Values by the key of each instance, or the name of a YAML file that has them. Each makes an output.', {
        anyOf: [
          text,
          named(KEY, 'the key of an instance has letters, digits, dots, hyphens and underscores', {
            anyOf: [{ type: 'null' }, named(NAME, NAME_EXPECTED, refTo('Value'))],
          }),
        ],
      }),
      output: described('What the output is called, without its extension. References are replaced.', text),
      files_dir: described('The directory of the local files of this file, relative to it.', text),
      render: described('Globs of local files in which references are replaced.', { type: 'array', items: text }),
    }),
  ],
};

/** The definitions that a header refers to. */
export const headerDefinitions: Readonly<Record<string, JsonSchema>> = {
  Header: object({ compose: described('How the config below is composed: what it includes, its variables, and its instances.', compose) }, [
    'compose',
  ]),
  Include: include,
  Value: value,
  Variable: declaration,
};

/** The JSON Schema of a header alone. */
export function headerSchema(): JsonSchema {
  const { Header, ...others } = headerDefinitions;
  return { $schema: draft7, title: 'Header of a composed Butane config', ...Header, definitions: others };
}

import { draft7, type JsonSchema, refTo } from '../../src/json-schema/json-schema.ts';

/** The JSON Schema of what `butane check --format json` prints. */
export function checkReportSchema(): JsonSchema {
  return {
    $schema: draft7,
    title: 'Report of butane check',
    ...object({
      version: { description: 'Version of this format: it grows when a reader would have to change.', const: 1 },
      files: { description: 'Every file that was checked, with or without problems.', type: 'array', items: refTo('File') },
      summary: {
        description: 'What was found, in numbers.',
        ...object({
          files: { description: 'How many files were checked.', ...count },
          errors: { description: 'How many problems are errors.', ...count },
          warnings: { description: 'How many problems are warnings.', ...count },
        }),
      },
    }),
    definitions: {
      File: object({
        path: {
          description: 'As it was named or found: relative to the working directory, with slashes. <stdin> for what was piped in.',
          type: 'string',
        },
        diagnostics: { description: 'What is wrong with it, in the order of the places.', type: 'array', items: refTo('Diagnostic') },
      }),
      Diagnostic: object(
        {
          code: { description: 'The stable name of the check.', type: 'string', examples: ['resource/too-many-sources'] },
          severity: { description: 'How bad it is.', enum: ['error', 'warning', 'info'] },
          message: { description: 'What is wrong, in words.', type: 'string' },
          help: { description: 'What to do about it.', type: 'string' },
          ...place,
          path: {
            description: 'The value in its config. Absent where the text is meant.',
            type: 'string',
            examples: ['$.storage.files.0.path'],
          },
          related: { description: 'Other places that belong to it.', type: 'array', minItems: 1, items: refTo('Place') },
        },
        ['help', 'file', 'path', 'related'],
      ),
      Place: object({ message: { description: 'What is there.', type: 'string', examples: ['first defined here'] }, ...place }, ['file']),
    },
  };
}

const count: JsonSchema = { type: 'integer', minimum: 0 };
const position: JsonSchema = { type: 'integer', minimum: 1 };

/** Lines and columns from 1, columns in UTF-16 units. */
const place: Readonly<Record<string, JsonSchema>> = {
  file: { description: 'The file that it is in, where that is another one than the file that was checked.', type: 'string' },
  line: { description: 'The line that it begins in, from 1.', ...position },
  column: { description: 'The column that it begins in, from 1, in UTF-16 units.', ...position },
  endLine: { description: 'The line that it ends in.', ...position },
  endColumn: { description: 'The column behind its last character.', ...position },
};

function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

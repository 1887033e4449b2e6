import { draft7, type JsonSchema, refTo } from '../../src/json-schema/json-schema.ts';
import { count, object, position } from './report-schema.ts';

/** The JSON Schema of the output of `butane check --format json`. */
export function checkReportSchema(): JsonSchema {
  return {
    $schema: draft7,
    title: 'Report of butane check',
    ...object({
      version: { description: 'Version of this format. It increases with each incompatible change.', const: 1 },
      files: { description: 'All checked files, including those without problems.', type: 'array', items: refTo('File') },
      summary: {
        description: 'Numbers of files and problems.',
        ...object({
          files: { description: 'Number of checked files.', ...count },
          errors: { description: 'Number of errors.', ...count },
          warnings: { description: 'Number of warnings.', ...count },
        }),
      },
    }),
    definitions: {
      File: object({
        path: {
          description: 'Path as it was named or found: relative to the working directory, with slashes. <stdin> for standard input.',
          type: 'string',
        },
        diagnostics: { description: 'Problems of the file, sorted by position.', type: 'array', items: refTo('Diagnostic') },
      }),
      Diagnostic: object(
        {
          code: { description: 'Stable name of the check.', type: 'string', examples: ['resource/too-many-sources'] },
          severity: { description: 'Severity of the problem.', enum: ['error', 'warning', 'info'] },
          message: { description: 'Description of the problem.', type: 'string' },
          help: { description: 'How to fix the problem.', type: 'string' },
          ...place,
          path: {
            description: 'Path of the value in its config. Absent if the problem is not about a value.',
            type: 'string',
            examples: ['$.storage.files.0.path'],
          },
          related: { description: 'Other places that are related to the problem.', type: 'array', minItems: 1, items: refTo('Place') },
          notes: { description: 'What else there is to know.', type: 'array', minItems: 1, items: { type: 'string' } },
          includedFrom: {
            description: 'The entries that include the file, from the nearest one outwards.',
            type: 'array',
            minItems: 1,
            items: refTo('Location'),
          },
        },
        ['help', 'file', 'path', 'related', 'notes', 'includedFrom'],
      ),
      Location: object(place, ['file']),
      Place: object({ message: { description: 'Description of the place.', type: 'string', examples: ['first defined here'] }, ...place }, [
        'file',
      ]),
    },
  };
}

/** Lines and columns from 1, columns in UTF-16 units. */
const place: Readonly<Record<string, JsonSchema>> = {
  file: { description: 'File of the place, if it is not the checked file.', type: 'string' },
  line: { description: 'Line of the first character, from 1.', ...position },
  column: { description: 'Column of the first character, from 1, in UTF-16 units.', ...position },
  endLine: { description: 'Line of the end.', ...position },
  endColumn: { description: 'Column after the last character.', ...position },
};

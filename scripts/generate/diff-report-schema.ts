import { subjectKinds } from '../../src/diff/subject.ts';
import { draft7, type JsonSchema, refTo } from '../../src/json-schema/json-schema.ts';
import { count, object, position } from './report-schema.ts';

/** The JSON Schema of the output of `butane diff --format json`. */
export function diffReportSchema(): JsonSchema {
  return {
    $schema: draft7,
    title: 'Report of butane diff',
    ...object({
      version: { description: 'Version of this format. It increases with each incompatible change.', const: 1 },
      before: { description: 'Name of the first config.', type: 'string' },
      after: { description: 'Name of the second config.', type: 'string' },
      equal: { description: 'True if machines get the same from both.', type: 'boolean' },
      changes: { description: 'What differs, by kind and name.', type: 'array', items: refTo('Change') },
    }),
    definitions: {
      Change: object(
        {
          change: { description: 'Whether both configs have it, or only one.', enum: ['added', 'removed', 'changed'] },
          kind: { description: 'What it is.', enum: [...subjectKinds] },
          name: {
            description: 'Path, name or device. A partition has its disk in front, a drop-in its unit.',
            type: 'string',
            examples: ['/etc/motd', 'web.service 10-restart.conf'],
          },
          document: { description: 'Name of the MachineConfig or key of the instance, if a config has several.', type: 'string' },
          placeBefore: { description: 'Where the first config has it.', ...refTo('Place') },
          placeAfter: { description: 'Where the second config has it.', ...refTo('Place') },
          fields: { description: 'The fields that differ; of what only one config has, all.', type: 'array', items: refTo('Field') },
        },
        ['document', 'placeBefore', 'placeAfter'],
      ),
      Place: object({
        file: { description: 'Name of the file.', type: 'string' },
        line: { description: 'Line, from 1.', ...position },
        column: { description: 'Column, from 1, in UTF-16 units.', ...position },
      }),
      Field: object(
        {
          field: {
            description: 'Name of the field, in Ignition’s terms. An item of a list is named in brackets.',
            type: 'string',
            examples: ['mode', 'contents', 'groups[wheel]'],
          },
          before: { description: 'Value in the first config. Absent if it has none.', ...refTo('Value') },
          after: { description: 'Value in the second config. Absent if it has none.', ...refTo('Value') },
          secret: { description: 'True for a secret: the values are masked.', const: true },
          hunks: { description: 'Changed lines of contents that are text.', type: 'array', items: refTo('Hunk') },
        },
        ['before', 'after', 'secret', 'hunks'],
      ),
      Value: {
        description:
          'A number, a flag, a text; true for an item of a list; the texts of a list; contents; the URL of contents that are fetched.',
        anyOf: [
          { type: 'string' },
          { type: 'number' },
          { type: 'boolean' },
          { type: 'array', items: { type: 'string' } },
          object(
            {
              bytes: { description: 'Number of bytes, unpacked.', ...count },
              text: { description: 'True for UTF-8 without NUL.', type: 'boolean' },
              sha256: {
                description: 'SHA-256 of the bytes, in hexadecimal. Absent for secrets.',
                type: 'string',
                pattern: '^[0-9a-f]{64}$',
              },
            },
            ['sha256'],
          ),
          object({ source: { description: 'URL.', type: 'string' } }),
        ],
      },
      Hunk: object({
        beforeStart: { description: 'First line in the first config, from 1. Without lines: the line before.', ...count },
        beforeLines: { description: 'Number of lines in the first config.', ...count },
        afterStart: { description: 'First line in the second config, from 1. Without lines: the line before.', ...count },
        afterLines: { description: 'Number of lines in the second config.', ...count },
        lines: { description: 'Lines of a unified diff.', type: 'array', items: { type: 'string', pattern: '^[-+ \\\\]' } },
      }),
    },
  };
}

import { draft7, type JsonSchema } from '../../src/json-schema/json-schema.ts';

/** The JSON Schema of `.butanerc.json`, and of `butane` in `package.json`. `codes` are all codes. */
export function settingsSchema(codes: readonly string[]): JsonSchema {
  const name = { type: 'string', minLength: 1 };
  const globs = { type: 'array', items: name };
  return {
    $schema: draft7,
    title: 'Settings of butane check and butane build',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      files: {
        description:
          'Files, folders and globs to use if the command line names none, relative to the settings file. Default: the working directory.',
        ...globs,
      },
      exclude: { description: 'Globs of files and folders to leave out unless the command line names them.', ...globs },
      filesDir: {
        description:
          'The directory of local files, relative to the settings file: one for all configs, or one for each glob of configs. If several globs match, the last one counts. Default: the directory of each config.',
        oneOf: [
          name,
          {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                files: { description: 'A glob of configs.', ...name },
                dir: { description: 'The directory of their local files.', ...name },
              },
              required: ['files', 'dir'],
              additionalProperties: false,
            },
          },
        ],
      },
      strict: { description: 'True if a warning fails the check. Default: false.', type: 'boolean' },
      severity: {
        description:
          'The severity of a code, or of all codes that a glob such as `mode/*` matches. If several entries match, the last one counts.',
        type: 'object',
        properties: Object.fromEntries(codes.map((code) => [code, { $ref: '#/definitions/weight' }])),
        patternProperties: { '\\*': { $ref: '#/definitions/weight' } },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
    definitions: { weight: { enum: ['error', 'warning', 'off'] } },
  };
}

import { draft7, type JsonSchema } from '../../src/json-schema/json-schema.ts';

/** The JSON Schema of `.butanerc.json`, and of `butane` in `package.json`. `codes` are the codes that there are. */
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
          'Files, folders and globs to take where the command line names none, relative to these settings. Default: the working directory.',
        ...globs,
      },
      exclude: { description: 'Globs of what is left out unless the command line names it.', ...globs },
      filesDir: {
        description:
          'The directory that local files are in, relative to these settings: one for all configs, or one for those that a glob stands for. The last that matches wins. Default: the directory of each config.',
        oneOf: [
          name,
          {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                files: { description: 'A glob of configs.', ...name },
                dir: { description: 'The directory that their local files are in.', ...name },
              },
              required: ['files', 'dir'],
              additionalProperties: false,
            },
          },
        ],
      },
      strict: { description: 'Whether a warning fails the check. Default: false.', type: 'boolean' },
      severity: {
        description: 'What a code counts as, or all codes that a glob such as `mode/*` stands for. The last that matches wins.',
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

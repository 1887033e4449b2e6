import { draft7, type JsonSchema } from './json-schema.ts';

/** The JSON Schema of `.butanerc.json`, and of `butane` in `package.json`. `codes` are the codes that there are. */
export function settingsSchema(codes: readonly string[]): JsonSchema {
  const globs = { type: 'array', items: { type: 'string' } };
  return {
    $schema: draft7,
    $id: 'https://unpkg.com/butane/schemas/butanerc.json',
    title: 'Settings of butane check',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      files: { description: 'Globs of the configs to check where the command line names none. Default: `**/*.{bu,butane,fcc}`.', ...globs },
      exclude: { description: 'Globs of what is not checked unless the command line names it.', ...globs },
      filesDir: {
        description: 'The directory that local files are in, relative to these settings. Default: the directory of each config.',
        type: 'string',
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

import { draft7, type JsonSchema } from '../../src/json-schema/json-schema.ts';
import { releasesOf } from '../../src/lint/facts/targets.ts';
import { userDataLimits } from '../../src/lint/facts/user-data-limits.ts';

/** The JSON Schema of `.butanerc.json`, and of `butane` in `package.json`. `codes` are all codes. */
export function settingsSchema(codes: readonly string[]): JsonSchema {
  const platforms = Object.keys(userDataLimits);
  const target = { type: 'string', pattern: `^(?:${Object.keys(releasesOf).join('|')}|ignition)@\\d+(?:\\.\\d+)*$` };
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
      rootDir: {
        description:
          'The directory that contains all included files, relative to the settings file. `--root-dir` overrides it. Default: the working directory.',
        ...name,
      },
      vars: {
        description:
          'YAML files with values of variables of composed configs, relative to the settings file. Later files override earlier ones, and `--vars` overrides all of them.',
        oneOf: [name, globs],
      },
      strict: { description: 'True if a warning fails the check. Default: false.', type: 'boolean' },
      target: {
        description:
          'The release that the configs are for, as SYSTEM@VERSION (`fcos@42`), or one release for each system. A config is checked for the one of its own system.',
        oneOf: [target, { type: 'array', items: target }],
      },
      platform: {
        description: 'The platform that takes the configs as user data, by the name that Ignition has for it.',
        enum: platforms,
      },
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

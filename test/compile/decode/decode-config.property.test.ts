import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig, errorText } from '../../../src/compile/decode/decode-config.ts';
import { placeMark } from '../../../src/compile/decode/place-mark.ts';
import { unusedKeys } from '../../../src/compile/decode/unused-keys.ts';
import type { Placed } from '../../../src/schema/placed.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { runs } from '../../depth.ts';
import { shape, sourceOf } from './sample.ts';

const keys = [
  'one',
  'maybe',
  'items',
  'words',
  'numbers',
  'labels',
  'path',
  'mode',
  'on',
  'text',
  'count',
  'nested',
  'tags',
  'inner',
  'x',
  '<<',
];
const values = [
  '~',
  '',
  '0644',
  '1.5',
  'yes',
  '"no"',
  '2001-01-01',
  '!!binary aGk=',
  '!!int x',
  '*a',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  ', ',
  '- ',
  '\n',
  '\n  ',
];
const pieces = constantFrom(...keys.map((key) => `${key}: `), ...values);

/** Every value has an origin, and the path to it is the one in its origin. */
function checkOrigins(value: Placed, path: readonly (string | number)[]): void {
  expect(value.origin?.path).toEqual(path);
  if (value.kind === 'list') for (const [i, item] of value.items.entries()) checkOrigins(item, [...path, i]);
  if (value.kind === 'struct') for (const [name, field] of value.fields) checkOrigins(field, [...path, name]);
}

describe('any YAML', () => {
  it('becomes a config with origins, and is never thrown at', () => {
    assert(
      property(array(pieces, { maxLength: 30 }), (parts) => {
        const source = sourceOf(parts.join(''));
        const { root } = readYaml(source);
        if (!root) return;
        const decoded = decodeConfig(root, source, shape);
        const { config, errors } = decoded;
        checkOrigins(config, []);
        if (errors.length > 0) expect(errorText(decoded)).toMatch(/^yaml: ./);
        for (const unused of unusedKeys(config, shape, root, source)) {
          expect(placeMark({ ...unused, mark: undefined }, root, source).mark).toEqual(unused.mark);
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

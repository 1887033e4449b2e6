import { expect, test } from 'vitest';
import { yamlNumber } from '../../../src/compile/emit/yaml-number.ts';

test.each([
  [0, '0'],
  [384, '384'],
  [999999, '999999'],
  [1000000, '1e+06'],
  [1048576, '1.048576e+06'],
  [-1000000, '-1e+06'],
  [9007199254740994, '9.007199254740994e+15'],
])('%d', (value, yaml) => {
  expect(yamlNumber(value)).toBe(yaml);
});

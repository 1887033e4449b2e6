import { expect, test } from 'vitest';
import { naturally } from '../../../src/compile/emit/natural-order.ts';

// pairs in the order in which go-yaml sorts keys
test.each([
  ['a', 'b'],
  ['B', 'a'],
  ['a2', 'a10'],
  ['a', 'a0'],
  ['a.b', 'ab'],
  ['1a', '1.b'],
  ['.b', 'a'],
  ['a2', 'a02'],
  ['a100', 'a101'],
  ['ignition', 'kernelArguments'],
  ['machineconfiguration.openshift.io/role', 'machineconfiguration.openshift.io/zone'],
])('%j before %j', (first, second) => {
  expect(naturally(first, second)).toBeLessThan(0);
  expect(naturally(second, first)).toBeGreaterThan(0);
});

test('equal keys', () => {
  expect(naturally('a1', 'a1')).toBe(0);
});

import { expect, it } from 'vitest';
import { noHelper } from '../../../../src/lint/checks/kernel-arguments/no-helper.ts';
import { linesOf } from '../findings-of.ts';

const TEXT = 'variant: fcos\nversion: 1.4.0\nkernel_arguments:\n  should_exist: [quiet]\n';

// Debian's package has no program of the name that dracut's ignition-kargs-helper.sh calls
it.each([
  ['debian@13', ['kernel-arguments/no-helper at quiet']],
  ['fcos@42', []],
])('%s', (target, lines) => {
  expect(linesOf(noHelper, TEXT, { target })).toEqual(lines);
});

it('says nothing without arguments', () => {
  expect(linesOf(noHelper, 'variant: fcos\nversion: 1.4.0\n', { target: 'debian@13' })).toEqual([]);
});

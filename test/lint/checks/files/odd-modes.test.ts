import { expect, it } from 'vitest';
import { oddModes } from '../../../../src/lint/checks/files/odd-modes.ts';
import { file, foundBy, foundInIgnition, helpsOf } from '../found-by.ts';

it.each([
  // 420, 384 and 493 are how JSON writes 0644, 0600 and 0755; in YAML, 0384 and 0493 are these decimal numbers, since 8 and 9 are no octal digits
  ['0420', 'write it as 0644'],
  ['0436', 'write it as 0664'],
  ['0416', 'write it as 0640'],
  ['0047', 'the first digit is for the owner, the second for the group, the third for others: 0644 or 0755'],
])('mode %s', (mode, help) => {
  expect(foundBy(oddModes, file(`path: /a, mode: ${mode}`))).toEqual([`mode/odd: ${mode}`]);
  expect(helpsOf(oddModes, file(`path: /a, mode: ${mode}`))).toEqual([help]);
});

// the last ones have findings of their own: decimal numbers, and bits that most versions do not apply
it.each(['0644', '0755', '0600', '0000', '0111', '0511', '0384', '0493', '644', '04755', '0888'])(
  'mode %s is no concern of this check',
  (mode) => {
    expect(foundBy(oddModes, file(`path: /a, mode: ${mode}`))).toEqual([]);
  },
);

it('writes decimal numbers into an Ignition config', () => {
  expect(foundInIgnition(oddModes, { storage: { files: [{ path: '/a', mode: 0o420 }] } })).toEqual(['mode/odd: write it as 420']);
});

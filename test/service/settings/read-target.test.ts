import { expect, it } from 'vitest';
import { readTarget } from '../../../src/service/settings/read-target.ts';

it('reads a system and its version', () => {
  expect(readTarget('fcos@42')).toMatchObject({ system: 'fcos', version: '42' });
});

it.each([
  ['fcs@42', 'there is no system "fcs"; did you mean "fcos"?'],
  ['windows@11', 'there is no system "windows"; systems are fcos, openshift, flatcar, debian, ignition'],
  ['ignition', 'write ignition@VERSION, such as ignition@2.14'],
  ['openshift@', 'write openshift@VERSION, such as openshift@5.2'],
  ['debian@11', 'there is no version 11 of debian; known are 12 to 13'],
  // before Ignition 2.0.0 the spec was 2.x, which Butane never wrote
  ['ignition@0.35', 'version 0.35 of ignition reads no config that Butane writes; known are 2.0.0 or newer'],
])('says what is wrong with %s', (text, fault) => {
  expect(readTarget(text)).toBe(fault);
});

import { expect, it } from 'vitest';
import { readTarget } from '../../../src/service/settings/read-target.ts';

it('reads a system and its version', () => {
  expect(readTarget('fcos@42')).toMatchObject({ system: 'fcos', version: '42' });
});

it('takes a v in front of the version', () => {
  expect(readTarget('openshift@v4.16')).toMatchObject({ system: 'openshift', version: '4.16' });
});

it.each([
  ['fcs@42', 'there is no system "fcs"; did you mean "fcos"?'],
  ['windows@11', 'there is no system "windows"; systems are fcos, openshift, flatcar, debian, ignition'],
  ['okd@4.16', 'there is no system "okd"; did you mean "openshift"?'],
  ['FCOS@42', 'there is no system "FCOS"; did you mean "fcos"?'],
  ['fcos@stable', 'stable has another release every few weeks: write the number of one; known are 30 to 44'],
  ['debian@bookworm', 'there is no version bookworm of debian; did you mean "12"?'],
  ['ignition@3.4.0', '3.4.0 is a version of the spec, and releases of Ignition are 2.x: write one such as ignition@2.26'],
  ['ignition', 'write ignition@VERSION, such as ignition@2.14'],
  ['openshift@', 'write openshift@VERSION, such as openshift@5.2'],
  ['debian@11', 'there is no version 11 of debian; known are 12 to 13'],
  // before Ignition 2.0.0 the spec was 2.x, which Butane never wrote
  ['ignition@0.35', 'version 0.35 of ignition reads no config that Butane writes; known are 2.0.0 or newer'],
])('says what is wrong with %s', (text, fault) => {
  expect(readTarget(text)).toBe(fault);
});

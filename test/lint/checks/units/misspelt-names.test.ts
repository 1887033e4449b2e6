import { expect, it } from 'vitest';
import { fixed } from '../../../fix/fixed.ts';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/misspelt-name$/;

/* The units of the images, as src/lint/facts/images/units.ts has them. */
it.each([
  ['enabled', unitsOf({ 'dokcer.service': { fields: 'enabled: true' } }), ['unit/misspelt-name dokcer.service']],
  ['a drop-in', unitsOf({ 'zincatti.service': { dropin: '[Service]\nNice=1' } }), ['unit/misspelt-name zincatti.service']],
  ['of the image', unitsOf({ 'docker.service': { fields: 'enabled: true' } }), []],
  ['of a package', unitsOf({ 'tailscaled.service': { fields: 'enabled: true' } }), []],
  ['with contents', unitsOf({ 'dokcer.service': { contents: '[Service]\nExecStart=/usr/bin/a' } }), []],
  [
    'of a quadlet',
    unitsOf({ 'dockers.service': { dropin: '[Service]\nNice=1' } }) +
      filesOf({ '/etc/containers/systemd/dockers.container': '[Container]\nImage=a.example/b' }),
    [],
  ],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('is fixed', () => {
  const text = `variant: fcos\nversion: 1.6.0\n${unitsOf({ 'dokcer.service': { fields: 'enabled: true' } })}`;
  expect(fixed(text).source.text).toBe(text.replace('dokcer', 'docker'));
});

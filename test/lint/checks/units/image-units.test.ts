import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:replaces-image-unit|disables-extension|no-updates|second-exec-start)$/;
const FLATCAR = 'variant: flatcar\nversion: 1.1.0\n';

/* Rules: systemd.service(5) on ExecStart= in drop-ins; flatcar/Flatcar#1004 and coreos/ignition#1614 on units of extensions. */
it.each([
  [
    'contents of a unit of the image',
    unitsOf({ 'sshd.service': { contents: '[Service]\nExecStart=/usr/sbin/sshd -D' } }),
    ['unit/replaces-image-unit sshd.service'],
  ],
  ['a drop-in of it', unitsOf({ 'sshd.service': { dropin: '[Service]\nUser=a' } }), []],
  ['a second command', unitsOf({ 'sshd.service': { dropin: '[Service]\nExecStart=/usr/bin/a' } }), ['unit/second-exec-start /usr/bin/a']],
  ['a command in place of the first', unitsOf({ 'sshd.service': { dropin: '[Service]\nExecStart=\nExecStart=/usr/bin/a' } }), []],
  ['a second command of a oneshot', unitsOf({ 'b.service': { dropin: '[Service]\nType=oneshot\nExecStart=/usr/bin/a' } }), []],
  ['no updates', unitsOf({ 'zincati.service': { fields: 'enabled: false' } }), ['unit/no-updates false']],
  ['an extension', unitsOf({ 'docker.socket': { fields: 'enabled: false' } }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it.each([
  ['an extension that is disabled', unitsOf({ 'docker.socket': { fields: 'enabled: false' } }), ['unit/disables-extension false']],
  ['an extension that is masked', unitsOf({ 'docker.socket': { fields: 'mask: true' } }), []],
  ['a unit of the image', unitsOf({ 'sshd.service': { fields: 'enabled: false' } }), []],
])('on Flatcar, %s', (_, body, expected) => expect(said(body, CODES, { header: FLATCAR })).toEqual(expected));

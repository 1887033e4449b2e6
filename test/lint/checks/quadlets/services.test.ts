import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^quadlet\/(?:enabled|shadowed|not-started)$/;
const PATH = '/etc/containers/systemd/a.container';
const quadlet = (more = '', path = PATH): string => filesOf({ [path]: `[Container]\nImage=a.example/b\n${more}` });
const INSTALL = '[Install]\nWantedBy=multi-user.target';

/* podman-systemd.unit(5), "Enabling unit files"; systemd.unit(5) on the order of folders: /etc comes before generators. */
it.each([
  ['no [Install]', quadlet(), [`quadlet/not-started ${PATH}`]],
  ['an [Install]', quadlet(INSTALL), []],
  ['a timer', quadlet() + unitsOf({ 'a.timer': { contents: '[Timer]\nOnCalendar=daily' } }), []],
  ['a unit that needs it', quadlet() + unitsOf({ 'b.service': { dropin: '[Unit]\nWants=a.service' } }), []],
  ['a volume', filesOf({ '/etc/containers/systemd/a.volume': '[Volume]' }), []],
  ['a service that is enabled', quadlet(INSTALL) + unitsOf({ 'a.service': { fields: 'enabled: true' } }), ['quadlet/enabled true']],
  ['a drop-in of the service', quadlet(INSTALL) + unitsOf({ 'a.service': { dropin: '[Service]\nNice=1' } }), []],
  [
    'a unit of the same name',
    quadlet(INSTALL) + unitsOf({ 'a.service': { contents: '[Service]\nExecStart=/usr/bin/a' } }),
    ['quadlet/shadowed a.service'],
  ],
  [
    'a service of another name',
    quadlet(`ServiceName=c\n${INSTALL}`) + unitsOf({ 'c.service': { fields: 'enabled: true' } }),
    ['quadlet/enabled true'],
  ],
  [
    'the service of a volume',
    filesOf({ '/etc/containers/systemd/a.volume': '[Volume]' }) + unitsOf({ 'a-volume.service': { fields: 'enabled: true' } }),
    ['quadlet/enabled true'],
  ],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

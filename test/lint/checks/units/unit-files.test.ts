import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:not-enabled|no-linger)$/;
const RUN = '[Service]\nExecStart=/usr/bin/a\n[Install]\nWantedBy=multi-user.target';
const PATH = '/etc/systemd/system/a.service';
const USER = { '/home/core/.config/systemd/user/a.service': RUN };

/* Ignition writes presets for `systemd.units` only (`internal/exec/stages/files/units.go`); loginctl(1) on lingering. */
it.each([
  ['a unit as a file', filesOf({ [PATH]: RUN }), [`unit/not-enabled ${PATH}`]],
  [
    'with a link',
    `${filesOf({ [PATH]: RUN })}  links:\n    - {path: /etc/systemd/system/multi-user.target.wants/a.service, target: ${PATH}}\n`,
    [],
  ],
  ['a template: instances of it are enabled', filesOf({ '/etc/systemd/system/a@.service': RUN }), []],
  [
    'that its timer starts',
    filesOf({ [PATH]: RUN, '/etc/systemd/system/a.timer': '[Timer]\nOnCalendar=daily' }) +
      unitsOf({ 'a.timer': { fields: 'enabled: true' } }),
    [],
  ],
  [
    'a timer that nothing enables',
    filesOf({ [PATH]: RUN, '/etc/systemd/system/a.timer': '[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target' }),
    ['unit/not-enabled /etc/systemd/system/a.timer'],
  ],
  ['without [Install]', filesOf({ [PATH]: '[Service]\nExecStart=/usr/bin/a' }), []],
  ['that a unit of the config needs', filesOf({ [PATH]: RUN }) + unitsOf({ 'b.service': { dropin: '[Unit]\nWants=a.service' } }), []],
  ['that is enabled below systemd.units', filesOf({ [PATH]: RUN }) + unitsOf({ 'a.service': { fields: 'enabled: true' } }), []],
  ['a unit of a user', filesOf(USER), ['unit/no-linger /home/core/.config/systemd/user/a.service']],
  ['of a user who lingers', filesOf({ ...USER, '/var/lib/systemd/linger/core': '' }), []],
  [
    'of a user who will linger',
    filesOf(USER) + unitsOf({ 'b.service': { contents: '[Service]\nExecStart=loginctl enable-linger core' } }),
    [],
  ],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

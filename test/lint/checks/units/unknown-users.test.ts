import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/unknown-user$/;
const service = (lines: string): string => unitsOf({ 'a.service': { contents: `[Service]\nExecStart=/usr/bin/a\n${lines}` } });
const users = (name: string): string => `passwd:\n  users:\n    - name: ${name}\n`;

/* systemd.exec(5), "Process exit codes": 217/USER and 216/GROUP. */
it.each([
  ['a user', service('User=app'), ['unit/unknown-user app']],
  ['a group', service('Group=app'), ['unit/unknown-user app']],
  ['both', service('User=app\nGroup=app'), ['unit/unknown-user app']],
  ['one of the config', users('app') + service('User=app\nGroup=app'), []],
  ['a group of the config', `passwd:\n  groups:\n    - name: app\n${service('Group=app')}`, []],
  ['core', service('User=core'), []],
  ['one of the image', service('User=nobody\nGroup=systemd-journal'), []],
  ['a number', service('User=1000'), []],
  ['a specifier', service('User=%i'), []],
  ['DynamicUser=', service('User=app\nDynamicUser=yes'), []],
  ['one of sysusers.d', service('User=app') + filesOf({ '/etc/sysusers.d/a.conf': 'u app - "App"' }), []],
  ['one that a command makes', service('User=app\nExecStartPre=+/usr/sbin/useradd app'), []],
  ['a unit of users', filesOf({ '/etc/systemd/user/a.service': '[Service]\nExecStart=/usr/bin/a\nUser=app' }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:unknown-target|user-target)$/;
const wanted = (by: string): string => unitsOf({ 'a.service': { contents: `[Service]\nExecStart=/usr/bin/a\n[Install]\nWantedBy=${by}` } });
const user = (by: string): string =>
  filesOf({ '/etc/systemd/user/a.service': `[Service]\nExecStart=/usr/bin/a\n[Install]\nWantedBy=${by}` });

/* Names of targets: systemd.special(7), "Units managed by the system service manager" and "… the user service manager". */
it.each([
  ['a misspelt one', wanted('multi-usr.target'), ['unit/unknown-target multi-usr.target']],
  ['without the dash', wanted('multiuser.target'), ['unit/unknown-target multiuser.target']],
  ['the second of two', wanted('graphical.target multi-usr.target'), ['unit/unknown-target multi-usr.target']],
  ['one that there is', wanted('multi-user.target'), []],
  ['one of another program', wanted('kubernetes.target'), []],
  ['one of the config', `${wanted('multi-use.target')}    - name: multi-use.target\n`, []],
  ['a system target for users', user('multi-user.target'), ['unit/user-target multi-user.target']],
  ['a target of users', user('default.target'), []],
  ['a system target beside a target of users, as podman-systemd.unit(5) has it', user('multi-user.target default.target'), []],
  ['a system target beside a service of the user', user('b.service multi-user.target'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

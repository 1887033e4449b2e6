import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/no-service$/;
const TIMER = '[Timer]\nOnCalendar=daily';

/* Sources: systemd.timer(5), systemd.socket(5) and systemd.path(5) on Unit=, Service= and Accept=. */
it.each([
  ['a timer alone', unitsOf({ 'a.timer': { contents: TIMER } }), ['unit/no-service a.timer']],
  ['a timer of another unit', unitsOf({ 'a.timer': { contents: `${TIMER}\nUnit=b.service` } }), []],
  [
    'a timer with its service',
    unitsOf({ 'a.timer': { contents: TIMER }, 'a.service': { contents: '[Service]\nExecStart=/usr/bin/a' } }),
    [],
  ],
  ['an instance', unitsOf({ 'a@b.timer': { contents: TIMER }, 'a@.service': { contents: '[Service]\nExecStart=/usr/bin/a' } }), []],
  [
    'a timer of a quadlet',
    unitsOf({ 'a.timer': { contents: TIMER } }) + filesOf({ '/etc/containers/systemd/a.container': '[Container]\nImage=a.example/b' }),
    [],
  ],
  ['a timer of a service of the image', unitsOf({ 'fstrim.timer': { contents: TIMER } }), []],
  ['a timer of the image', unitsOf({ 'a.timer': { fields: 'enabled: true' } }), []],
  [
    'a socket of one service for all',
    unitsOf({ 'a.socket': { contents: '[Socket]\nListenStream=1' }, 'a@.service': { contents: '[Service]\nExecStart=/usr/bin/a' } }),
    ['unit/no-service a.socket'],
  ],
  [
    'a socket of a service for each',
    unitsOf({
      'a.socket': { contents: '[Socket]\nListenStream=1\nAccept=yes' },
      'a@.service': { contents: '[Service]\nExecStart=/usr/bin/a' },
    }),
    [],
  ],
  ['a path alone', unitsOf({ 'a.path': { contents: '[Path]\nPathExists=/a' } }), ['unit/no-service a.path']],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

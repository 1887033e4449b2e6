import { expect, it } from 'vitest';
import { startedTwice } from '../../../../src/lint/checks/units/started-twice.ts';
import { unitsOf, type WrittenUnit } from '../../checks-of.ts';
import { foundBy } from '../found-by.ts';

const RUN = '[Service]\nType=oneshot\nExecStart=/usr/bin/true\n';
const INSTALLED: WrittenUnit = { fields: 'enabled: true', contents: `${RUN}[Install]\nWantedBy=multi-user.target` };
const timer = (settings: string): WrittenUnit => ({
  fields: 'enabled: true',
  contents: `[Timer]\n${settings}\n[Install]\nWantedBy=timers.target`,
});
const DAILY = timer('OnCalendar=daily');
const TWICE = ['unit/started-twice: true'];

/* systemd.timer(5): a timer starts the service of its name, or that of Unit=; OnUnitActiveSec= counts from the last start of that one. */
it.each([
  ['both are enabled', { 'a.timer': DAILY, 'a.service': INSTALLED }, TWICE],
  ['the timer names the service', { 'a.timer': timer('OnBootSec=1h\nUnit=b.service'), 'b.service': INSTALLED }, TWICE],
  [
    'a drop-in has the [Install] section',
    { 'a.timer': DAILY, 'a.service': { ...INSTALLED, contents: RUN, dropin: '[Install]\nWantedBy=a.target' } },
    TWICE,
  ],
  ['the timer alone is enabled', { 'a.timer': DAILY, 'a.service': { contents: INSTALLED.contents! } }, []],
  ['the service alone is enabled', { 'a.timer': { contents: DAILY.contents! }, 'a.service': INSTALLED }, []],
  ['the service has no [Install] section', { 'a.timer': DAILY, 'a.service': { ...INSTALLED, contents: RUN } }, []],
  ['the timer starts another one', { 'a.timer': timer('OnCalendar=daily\nUnit=b.service'), 'a.service': INSTALLED }, []],
  ['the timer counts from the last start', { 'a.timer': timer('OnUnitActiveSec=1h'), 'a.service': INSTALLED }, []],
  ['the timer is masked', { 'a.timer': { ...DAILY, fields: 'mask: true\n      enabled: true' }, 'a.service': INSTALLED }, []],
])('%s', (_, units, expected) => expect(foundBy(startedTwice, unitsOf(units as Record<string, WrittenUnit>))).toEqual(expected));

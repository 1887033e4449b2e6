import { expect, it } from 'vitest';
import { timeZoneLinks } from '../../../../src/lint/checks/path/time-zone-links.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const HEADER = 'variant: fcos\nversion: 1.6.0\nstorage:\n';
const link = (target: string, path = '/etc/localtime'): string => `${HEADER}  links:\n    - {path: ${path}, target: ${target}}\n`;

/* localtime(5): a link to a file below /usr/share/zoneinfo. */
it.each([
  ['../usr/share/zoneinfo/Europe/Berln', 'Europe/Berlin'],
  ['/usr/share/zoneinfo/America/New_Yrok', 'America/New_York'],
  ['/usr/share/zoneinfo/europe/paris', 'Europe/Paris'],
])('%s', (target, zone) => {
  const [finding] = findingsOf(timeZoneLinks, link(target));
  expect(finding).toMatchObject({ code: 'link/time-zone', about: target });
  expect(finding!.help).toContain(zone);
});

it.each([
  '../usr/share/zoneinfo/Europe/Berlin',
  '/usr/share/zoneinfo/UTC',
  // names of older days, which are links in the data
  '/usr/share/zoneinfo/Asia/Calcutta',
  '/usr/share/zoneinfo/Asia/Kolkata',
  '/usr/share/zoneinfo/US/Eastern',
  '/var/lib/zoneinfo/Mars',
])('nothing about %s', (target) => expect(linesOf(timeZoneLinks, link(target))).toEqual([]));

it('nothing about other links', () => {
  expect(linesOf(timeZoneLinks, link('/usr/share/zoneinfo/Europe/Berln', '/etc/zone'))).toEqual([]);
});

it('a file', () => {
  expect(linesOf(timeZoneLinks, `${HEADER}  files:\n    - {path: /etc/localtime, contents: {inline: Europe/Berlin}}\n`)).toEqual([
    'link/time-zone at /etc/localtime',
  ]);
});

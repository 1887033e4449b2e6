import { expect, it } from 'vitest';
import { meantTimeZone } from '../../src/lint/time-zones.ts';

/* The names are those of the time zone database; the older ones are in its file "backward". */
it.each([
  ['Europe/Berln', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['Europe/Berlin', undefined],
  ['Asia/Kolkata', undefined],
  ['Asia/Calcutta', undefined],
  ['US/Eastern', undefined],
  ['UTC', undefined],
  ['Etc/GMT+5', undefined],
  ['right/xyzzyx', undefined],
  ['${zone}', undefined],
])('%s', (name, meant) => expect(meantTimeZone(name)).toBe(meant));

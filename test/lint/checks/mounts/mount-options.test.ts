import { expect, it } from 'vitest';
import { fixed } from '../../../fix/fixed.ts';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^mount-unit\/options$/;
const mount = (options: string): string =>
  unitsOf({ 'var-a.mount': { contents: `[Mount]\nWhat=/dev/vdb\nWhere=/var/a\nOptions=${options}` } });
const filesystem = (options: string): string =>
  `storage:\n  filesystems:\n    - {device: /dev/vdb, format: xfs, path: /var/a, mount_options: ${options}, with_mount_unit: true}\n`;

/* mount(8), `-o`: options in a list with commas. */
it.each([
  ['a unit', mount('defaults noatime'), ['mount-unit/options defaults noatime']],
  ['a unit, with commas too', mount('defaults,noatime nofail'), ['mount-unit/options defaults,noatime nofail']],
  ['a unit, right', mount('defaults,noatime'), []],
  ['a value in quotes', mount('context="system_u:object_r:a_t s0"'), []],
  ['an item', filesystem('[noatime nodiratime]'), ['mount-unit/options noatime nodiratime']],
  ['items', filesystem('[noatime, nodiratime]'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('is fixed', () => {
  const text = `variant: fcos\nversion: 1.6.0\n${mount('defaults noatime')}`;
  expect(fixed(text).source.text).toBe(text.replace('defaults noatime', 'defaults,noatime'));
});

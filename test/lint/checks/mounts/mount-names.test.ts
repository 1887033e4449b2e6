import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^mount-unit\/(?:name|link)$/;
const mount = (name: string, where: string): string => unitsOf({ [name]: { contents: `[Mount]\nWhat=/dev/a\nWhere=${where}` } });

/* Names: `systemd-escape --path`. Links: `unit_fail_if_noncanonical()` of systemd. */
it.each([
  ['another name', mount('images.mount', '/var/lib/containers'), ['mount-unit/name images.mount']],
  ['a dash', mount('var-a-b.mount', '/var/a-b'), ['mount-unit/name var-a-b.mount']],
  ['a dash that is escaped', mount('var-a\\x2db.mount', '/var/a-b'), []],
  ['a slash at the end', mount('var-a.mount', '/var/a/'), []],
  ['an automount', unitsOf({ 'a.automount': { contents: '[Automount]\nWhere=/var/a' } }), ['mount-unit/name a.automount']],
  ['a swap', unitsOf({ 'swap.swap': { contents: '[Swap]\nWhat=/dev/vdb' } }), ['mount-unit/name swap.swap']],
  ['a swap with the right name', unitsOf({ 'dev-vdb.swap': { contents: '[Swap]\nWhat=/dev/vdb' } }), []],
  ['a link of the image', mount('mnt-a.mount', '/mnt/a'), ['mount-unit/link /mnt/a']],
  ['a specifier', mount('a.mount', '/var/%i'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('/mnt is no link on Flatcar', () => {
  expect(said(mount('mnt-a.mount', '/mnt/a'), CODES, { header: 'variant: flatcar\nversion: 1.1.0\n' })).toEqual([]);
});

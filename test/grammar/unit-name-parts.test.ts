import { expect, it } from 'vitest';
import { unitNameParts } from '../../src/grammar/unit-name-parts.ts';

// by systemd.unit(5) and unit_name_is_valid() of systemd
it.each([
  ['a.service', { prefix: 'a', instance: undefined, suffix: 'service' }],
  ['getty@tty1.service', { prefix: 'getty', instance: 'tty1', suffix: 'service' }],
  ['getty@.service', { prefix: 'getty', instance: '', suffix: 'service' }],
  ['a@b@c.service', { prefix: 'a', instance: 'b@c', suffix: 'service' }],
  ['a@b.c.service', { prefix: 'a', instance: 'b.c', suffix: 'service' }],
  ['mnt-a\\x2db.mount', { prefix: 'mnt-a\\x2db', instance: undefined, suffix: 'mount' }],
  ['-.slice', { prefix: '-', instance: undefined, suffix: 'slice' }],
])('%s', (name, parts) => {
  expect(unitNameParts(name)).toEqual(parts);
});

it.each([
  '',
  'a',
  '.service',
  '@a.service',
  'a.servic',
  'a b.service',
  'a/b.service',
  'é.service',
  'a.Service',
  `${'a'.repeat(248)}.service`,
])('%s is no name', (name) => {
  expect(unitNameParts(name)).toBeUndefined();
});

it('a name has 255 bytes at most', () => {
  expect(unitNameParts(`${'a'.repeat(247)}.service`)).toBeDefined();
});

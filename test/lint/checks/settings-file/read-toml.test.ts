import { expect, it } from 'vitest';
import { readToml } from '../../../../src/lint/checks/settings-file/read-toml.ts';

it('reads TOML', () => {
  expect(readToml('[a]\nb = 1\n')).toEqual({ table: { a: { b: 1 } } });
});

it('underlines the line that is wrong', () => {
  const text = '[a]\n  b = [1,\n';
  const read = readToml(text);
  expect('fault' in read && read.help).toBeUndefined();
  expect('span' in read && read.span.end).toBeLessThanOrEqual(text.length);
});

it.each(['true', 'false', 'inf'])('%s needs no quotes', (word) => {
  expect(readToml(`a = ${word}`)).toHaveProperty('table');
});

import { expect, it } from 'vitest';
import { readToml } from '../../../../src/lint/checks/settings-file/read-toml.ts';

it('reads TOML', () => {
  expect(readToml('[a]\nb = 1\n')).toEqual({ table: { a: { b: 1 } } });
});

it('underlines the line that is wrong', () => {
  const text = '[a]\n  b = [1,\n';
  const read = readToml(text);
  expect(read).not.toHaveProperty('unquoted');
  expect('span' in read && read.span.end).toBeLessThanOrEqual(text.length);
});

it('names a text without quotes', () => {
  expect(readToml('a = immediate')).toMatchObject({ unquoted: { word: 'immediate', meant: '"immediate"' }, span: { start: 4, end: 13 } });
});

it.each([
  ['no', 'false'],
  ['True', 'true'],
  ['On', 'true'],
])('takes %s for %s', (word, meant) => {
  expect(readToml(`a = ${word}`)).toMatchObject({ unquoted: { word, meant } });
});

it.each(['true', 'false', 'inf'])('%s needs no quotes', (word) => {
  expect(readToml(`a = ${word}`)).toHaveProperty('table');
});

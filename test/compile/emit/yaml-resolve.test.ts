import { describe, expect, test } from 'vitest';
import { readsAsOther } from '../../../src/compile/emit/yaml-resolve.ts';

describe('what unquoted text would be read as', () => {
  test.each(
    [
      ['', '~', 'null', 'True', 'FALSE', 'y', 'On', 'NO', '.inf', '-.INF', '.NaN'],
      ['0', '0644', '08', '+5', '1_000', '0x1F', '0XfF', '0o17', '0b11', '-0b1', '0b-1', '-0x8000000000000000'],
      ['18446744073709551615', '99999999999999999999', '1e3', '1.', '+.5', '.5', '-1.5E-3'],
      ['1:30', '-1:30.5', '190:20:30'],
      ['2001-01-01', '2000-2-29', '2001-1-1 1:2:3', '2001-1-1  1:2:3.5', '2001-01-01T01:02:03Z', '2001-01-01t1:2:3,5+01:00'],
    ].flat(),
  )('something else: %j', (text) => {
    expect(readsAsOther(text)).toBe(true);
  });

  test.each(
    [
      ['a', 'nUll', 'tRue', 'yEs', 'inf', 'nan', '<<', '=', '-', '+', '.', '..', '-.', '_1'],
      ['0x', '0b2', '1a', '1e', '1e999', '0x10000000000000000', '-0x8000000000000001', '--1', '1.2.3'],
      ['1:60', '1:', ':30', '2001-13-01', '2001-02-29', '1900-2-29', '2001-1-1T24:00:00Z', '2001-01-01T01:02:03', '20001-01-01'],
    ].flat(),
  )('text: %j', (text) => {
    expect(readsAsOther(text)).toBe(false);
  });
});

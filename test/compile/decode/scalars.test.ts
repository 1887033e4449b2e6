import { describe, expect, it } from 'vitest';
import { decode, one, plain } from './sample.ts';

/** What a field takes, recorded from gopkg.in/yaml.v3; `refused` where there is a fault. */
function taken(field: 'mode' | 'on' | 'text', scalar: string): unknown {
  const yaml = `one:\n  ${field}: ${scalar}\n`;
  const { config, errors } = decode(yaml);
  return errors.length > 0 ? 'refused' : (plain(config.fields.get('one')) as Record<string, unknown>)[field];
}

describe('an integer', () => {
  it.each([
    ['420', 420],
    ['-5', -5],
    ['+7', 7],
    ['0644', 420],
    ['0o644', 420],
    ['0x1A4', 420],
    ['0X1f', 31],
    ['0b110100100', 420],
    ['-0b11', -3],
    ['-0x10', -16],
    ['0b-1', -1],
    ['0o-7', -7],
    ['0_644', 420],
    ['1__0', 10],
    ['1_', 1],
    ['08', 8],
    ['1e2', 100],
    ['4.2e2', 420],
    ['420.0', 420],
    ['4.7', 4],
    ['-4.7', -4],
    ['.5', 0],
    ['1e-3', 0],
    ['-.inf', -(2n ** 63n)],
    ['-1e30', -(2n ** 63n)],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['-9223372036854775808', -(2n ** 63n)],
    ['!!int "5"', 5],
    ['!!float 5', 5],
    ['! 12', 12],
    ['~', undefined],
    ['null', undefined],
    ['', undefined],
  ])('%s', (scalar, value) => {
    expect(taken('mode', scalar)).toBe(value);
  });

  it.each([
    ...[
      '"0644"',
      "'5'",
      '! "12"',
      '!!str 5',
      '1:30',
      '_1',
      '0x',
      '0o9',
      '0b2',
      '1 2',
      'abc',
      '""',
      'true',
      '2001-01-01',
      '.nan',
      '.inf',
      '.',
    ],
    ...['9223372036854775808', '18446744073709551615', '18446744073709551616000', '1e30', '1e999', '!foo 7', '[1]', '{}'],
  ])('not %s', (scalar) => {
    expect(taken('mode', scalar)).toBe('refused');
  });
});

describe('a flag', () => {
  it.each(['true', 'True', 'TRUE', 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', '"yes"', "'y'", '!!str on', '!foo yes'])(
    '%s',
    (scalar) => {
      expect(taken('on', scalar)).toBe(true);
    },
  );

  it.each(['false', 'False', 'FALSE', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', '"no"'])('%s', (scalar) => {
    expect(taken('on', scalar)).toBe(false);
  });

  it.each(['1', '0', '"true"', 'tRUE', 'yES', 'maybe', '""', '!!bool yes', '!!int 1', '2001-01-01'])('not %s', (scalar) => {
    expect(taken('on', scalar)).toBe('refused');
  });
});

describe('a text', () => {
  it.each([
    ['0644', '0644'],
    ['1.50', '1.50'],
    ['2001-01-01', '2001-01-01'],
    ['yes', 'yes'],
    ['true', 'true'],
    ['"~"', '~'],
    ['!!str ~', '~'],
    ['!!str', ''],
    ['""', ''],
    ['<<', '<<'],
    ['!!binary aGk=', 'hi'],
    ['!!binary "aG\\nk="', 'hi'],
    ['!!int 0x10', '0x10'],
    ['!!float 1.50', '1.50'],
    ['!!timestamp 2001-01-01', '2001-01-01'],
    ['!foo bar', 'bar'],
    ['~', undefined],
    ['', undefined],
    ['!!null ""', undefined],
  ])('%s', (scalar, value) => {
    expect(taken('text', scalar)).toBe(value);
  });

  it.each(['!!int abc', '!!bool yes', '!!null x', '!!timestamp x', '!!binary "a"', '!!float abc', '[]', '{}'])('not %s', (scalar) => {
    expect(taken('text', scalar)).toBe('refused');
  });

  it('keeps bytes that are no text apart', () => {
    expect(one('{text: !!binary aP8=}')).toMatchObject({ text: 'h\udcff' });
  });
});

describe('a point in time', () => {
  const tagOf = (scalar: string): string | undefined => /(!!\w+)/.exec(decode(`one: {mode: ${scalar}}`).errors[0]?.message ?? '')?.[1];

  it.each([
    ...['2001-12-14', '2001-1-1', '2001-12-14T21:59:43Z', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.10', '2001-12-14  1:2:3'],
    '2000-02-29',
  ])('is %s', (scalar) => {
    expect(tagOf(scalar)).toBe('!!timestamp');
  });

  it.each([
    ...['2001-13-01', '2001-02-29', '2001-00-10', '2001-12-14 21:59:43.10 -5', '2001-12-14T24:00:00Z', '2001-12-14T21:59:43', '01-12-14'],
    '2001-12-14 21:60:43',
  ])('is not %s', (scalar) => {
    expect(tagOf(scalar)).toBe('!!str');
  });
});

import { describe, expect, it } from 'vitest';
import { parseSemver, showSemver } from '../../src/grammar/semver.ts';

describe('versions that are taken', () => {
  it.each([
    ['3.4.0', '3.4.0'],
    ['03.04.0', '3.4.0'],
    ['3.4.0-', '3.4.0'],
    ['3.4.0+', '3.4.0'],
    ['3.2.1-experimental', '3.2.1-experimental'],
    ['1.2.3-a-b.c+d-e.f', '1.2.3-a-b.c+d-e.f'],
    ['9223372036854775807.0.0', '9223372036854775807.0.0'],
  ])('%j is %s', (text, shown) => {
    expect(showSemver(parseSemver(text)!)).toBe(shown);
  });
});

describe('versions that are refused', () => {
  it.each([
    '',
    '3',
    '3.4',
    '3.4.0.0',
    'v3.4.0',
    ' 3.4.0',
    '3..0',
    '3.4.x',
    '-3.4.0',
    '3.4.0-a..b',
    '3.4.0-é',
    '3.4.0+a_b',
    '9223372036854775808.0.0',
  ])('%j', (text) => {
    expect(parseSemver(text)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { fetching, NEWEST, reportOf } from './report-of.ts';

describe.each([
  [`sha512-${'0'.repeat(128)}`, undefined, undefined],
  // digits need not be hexadecimal, and bytes count
  [`sha512-${'z'.repeat(128)}`, undefined, undefined],
  [`sha512-${'é'.repeat(64)}`, undefined, undefined],
  [`sha512-${'0'.repeat(127)}`, 'incorrect size for hash sum', 'incorrect size for hash sum'],
  [`sha256-${'0'.repeat(64)}`, 'unrecognized hash function', undefined],
  ['sha256-', 'unrecognized hash function', 'incorrect size for hash sum'],
  ['SHA512-', 'unrecognized hash function', 'unrecognized hash function'],
  ['toString-', 'unrecognized hash function', 'unrecognized hash function'],
  ['-', 'unrecognized hash function', 'unrecognized hash function'],
  ['sha512', 'malformed hash specifier', 'malformed hash specifier'],
  ['', 'malformed hash specifier', 'malformed hash specifier'],
])('%j', (hash, in30, since31) => {
  it.each([
    ['3.0.0', in30],
    ['3.1.0', since31],
    [NEWEST, since31],
  ])('%s', (version, message) => {
    expect(reportOf(version, fetching({ source: 'data:,', verification: { hash } }))).toEqual(
      message === undefined ? [] : [`error at $.storage.files.0.contents.verification.hash: ${message}`],
    );
  });
});

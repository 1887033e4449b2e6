import { describe, expect, it } from 'vitest';
import { reportOf, storing } from './report-of.ts';

function tang(version: string, of: Record<string, unknown>): string[] {
  const volume = { name: 'a', device: '/dev/sda', clevis: { tang: [of] } };
  return reportOf(version, storing('luks', volume)).map((line) => line.replace('$.storage.luks.0.clevis.tang.0', '%'));
}

it('has a URL and a thumbprint', () => {
  expect(tang('3.2.0', {})).toEqual(['error at %.url: invalid url scheme', 'error at %.thumbprint: thumbprint is required']);
  expect(tang('3.2.0', { url: ':', thumbprint: '' })).toEqual([
    'error at %.url: unable to parse url',
    'error at %.thumbprint: thumbprint is required',
  ]);
  expect(tang('3.2.0', { url: 's3://a/b', thumbprint: 'x' })).toEqual(['error at %.url: invalid url scheme']);
  expect(tang('3.2.0', { url: 'https://a', thumbprint: 'x' })).toEqual([]);
});

describe('advertisements', () => {
  it.each([
    ['', true],
    ['{"payload":"x"}', true],
    ['null', true],
    ['{', false],
    ['1e999', false],
  ])('%j', (advertisement, valid) => {
    expect(tang('3.4.0', { url: 'http://a', thumbprint: 'x', advertisement })).toEqual(
      valid ? [] : ['error at %.advertisement: advertisement is not valid JSON'],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

function luks(version: string, of: Record<string, unknown>): string[] {
  return reportOf(version, storing('luks', { name: 'a', device: '/dev/sda', ...of })).map((line) => line.replace('$.storage.luks.0', '%'));
}

it('has a name, a label and a device', () => {
  expect(luks('3.2.0', { name: 'a/b', label: 'x'.repeat(48), device: '' })).toEqual([
    'error at %.name: device names cannot contain slashes',
    'error at %.label: luks device labels cannot be longer than 47 characters',
    'error at %.device: disk device is required',
  ]);
  expect(luks(NEWEST, { label: 'x'.repeat(47), device: 'sda' })).toEqual(['error at %.device: path not absolute']);
  expect(luks(NEWEST, { label: 'é'.repeat(24) })).toEqual(['error at %.label: luks device labels cannot be longer than 47 characters']);
});

describe('a custom pin', () => {
  const custom = { pin: 'tpm2', config: '{}' };
  const message = 'error at %.clevis: cannot use custom clevis config with tpm2, tang, or threshold';

  it.each([[{ tpm2: true }], [{ threshold: 1 }], [{ tang: [{ url: 'http://x', thumbprint: 'x' }] }]])('goes without %j', (others) => {
    for (const version of ['3.2.0', '3.3.0', NEWEST]) expect(luks(version, { clevis: { custom, ...others } })).toEqual([message]);
  });

  it('goes with what says no', () => {
    expect(luks('3.2.0', { clevis: { custom, tpm2: false, threshold: 0, tang: [] } })).toEqual([]);
  });

  it('is there, in 3.2, as soon as its section is', () => {
    expect(luks('3.2.0', { clevis: { custom: {}, tpm2: true } })).toEqual([message]);
    expect(luks('3.3.0', { clevis: { custom: {}, tpm2: true } })).toEqual([]);
  });
});

describe('key files', () => {
  it('are fetched', () => {
    expect(luks('3.2.0', { keyFile: { source: 'x' } })).toEqual([
      'error at %.keys: invalid key-file source',
      'error at %.keyFile.source: invalid url scheme',
    ]);
    expect(luks('3.2.0', { keyFile: { source: '' } })).toEqual([]);
  });

  it('come by ARN since 3.4', () => {
    const keyFile = { source: 'arn:aws:s3:::b/k' };
    expect(luks('3.3.0', { keyFile })).toEqual([
      'error at %.keys: invalid key-file source',
      'error at %.keyFile.source: invalid url scheme',
    ]);
    expect(luks('3.4.0', { keyFile })).toEqual([]);
  });
});

describe('CEX', () => {
  const cex = { enabled: true };

  it('goes without the others', () => {
    expect(luks('3.5.0', { cex, clevis: { tpm2: true }, keyFile: { source: 'data:,' } })).toEqual([
      'error at %.cex: cannot use cex with clevis',
      'error at %.cex: cannot use key file with cex',
    ]);
    expect(luks('3.5.0', { cex, clevis: { threshold: 1 } })).toEqual(['error at %.cex: cannot use cex with clevis']);
    expect(luks('3.5.0', { cex, clevis: { tpm2: false }, keyFile: { source: '' } })).toEqual([]);
    expect(luks('3.5.0', { cex: { enabled: false }, clevis: { tpm2: true }, keyFile: { source: 'data:,' } })).toEqual([]);
  });
});

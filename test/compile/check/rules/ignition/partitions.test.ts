import { describe, expect, it } from 'vitest';
import { reportOf, storing } from './report-of.ts';

function partition(of: Record<string, unknown>): string[] {
  return reportOf('3.0.0', storing('disks', { device: '/dev/sda', partitions: [of] })).map((line) =>
    line.replace('$.storage.disks.0.partitions.0', '%'),
  );
}

it('has a number or a label', () => {
  expect(partition({})).toEqual(['error at %: a partition number >= 1 or a label must be specified']);
  expect(partition({ number: 0 })).toEqual(['error at %: a partition number >= 1 or a label must be specified']);
  expect(partition({ label: '' })).toEqual([]);
  expect(partition({ number: 1 })).toEqual([]);
});

describe('that is removed has a number only', () => {
  it.each([
    [{ label: '' }, true],
    [{ startMiB: 0 }, true],
    [{ sizeMiB: 0 }, true],
    [{ guid: '01234567-89AB-CDEF-EDCB-A98765432101' }, true],
    [{ typeGuid: '01234567-89ab-cdef-edcb-a98765432101' }, true],
    [{ guid: '', typeGuid: '' }, false],
    [{ wipePartitionEntry: true }, false],
  ])('%j', (options, refused) => {
    expect(partition({ number: 1, shouldExist: false, ...options })).toEqual(
      refused ? ['error at %: shouldExist specified false with other options also specified'] : [],
    );
    expect(partition({ number: 1, shouldExist: true, ...options })).toEqual([]);
  });
});

describe('labels', () => {
  it.each([
    ['x'.repeat(36), []],
    ['x'.repeat(37), ['error at %.label: partition labels may not exceed 36 characters']],
    // bytes count
    ['é'.repeat(19), ['error at %.label: partition labels may not exceed 36 characters']],
    [':'.repeat(37), ['error at %.label: partition labels may not exceed 36 characters']],
    ['a:b', ['error at %.label: partition label will be truncated to text before the colon']],
  ])('%j', (label, lines) => {
    expect(partition({ label })).toEqual(lines);
  });
});

describe('GUIDs', () => {
  const form = (field: string): string => `error at %.${field}: doesn't match the form "01234567-89AB-CDEF-EDCB-A98765432101"`;

  it.each(['x', '01234567-89AB-CDEF-EDCB-A9876543210', '01234567-89AB-CDEF-EDCB-A9876543210g', '01234567-89AB-CDEF-EDCB-A98765432101\n'])(
    '%j',
    (guid) => {
      expect(partition({ number: 1, guid, typeGuid: guid })).toEqual([form('guid'), form('typeGuid')]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

function raid(version: string, of: Record<string, unknown>): string[] {
  return reportOf(version, storing('raid', { name: 'md', devices: ['/dev/sda'], ...of })).map((line) =>
    line.replace('$.storage.raid.0', '%'),
  );
}

describe('levels', () => {
  it.each(['raid1', '1', 'mirror', 'raid4', '4', 'raid5', '5', 'raid6', '6', 'raid10', '10'])('%s may have spares', (level) => {
    expect(raid('3.0.0', { level, spares: 1 })).toEqual([]);
  });

  it.each(['linear', 'raid0', '0', 'stripe'])('%s has no spares', (level) => {
    expect(raid(NEWEST, { level, spares: 1 })).toEqual(['error at %.level: spares unsupported for linear and raid0 arrays']);
    expect(raid(NEWEST, { level, spares: 0 })).toEqual([]);
  });

  it.each(['raid7', 'RAID1', 'constructor'])('not %s', (level) => {
    expect(raid(NEWEST, { level })).toEqual(['error at %.level: unrecognized raid level']);
  });

  it('are needed', () => {
    expect(raid('3.2.0', {})).toEqual(['error at %.level: unrecognized raid level']);
    expect(raid('3.3.0', {})).toEqual(['error at %.level: raid level is required']);
    expect(raid('3.3.0', { level: '' })).toEqual(['error at %.level: raid level is required']);
  });
});

it('has devices, which are paths', () => {
  expect(raid('3.0.0', { level: '1', devices: [] })).toEqual(['error at %.devices: raid devices required']);
  expect(raid(NEWEST, { level: 'x', devices: ['', '/dev/sda', 'sdb'] })).toEqual([
    'error at %.level: unrecognized raid level',
    'error at %.devices.0: path not specified',
    'error at %.devices.2: path not absolute',
  ]);
});

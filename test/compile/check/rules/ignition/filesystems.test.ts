import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

function filesystem(version: string, of: Record<string, unknown>): string[] {
  return reportOf(version, storing('filesystems', { device: '/dev/sda', ...of })).map((line) =>
    line.replace('$.storage.filesystems.0', '%'),
  );
}

it('has a device, and perhaps a path', () => {
  expect(reportOf('3.0.0', storing('filesystems', { path: 'a/', format: 'ext4' }))).toEqual([
    'error at $.storage.filesystems.0.path: path not absolute',
    'error at $.storage.filesystems.0.device: path not specified',
  ]);
  expect(filesystem('3.0.0', { path: '' })).toEqual([]);
});

describe('formats', () => {
  it.each(['ext4', 'btrfs', 'xfs', 'swap', 'vfat'])('%s', (format) => {
    expect(filesystem('3.0.0', { format })).toEqual([]);
    expect(filesystem(NEWEST, { format })).toEqual([]);
  });

  it('none since 3.3', () => {
    expect(filesystem('3.2.0', { format: 'none' })).toEqual(['error at %.format: invalid filesystem format']);
    expect(filesystem('3.3.0', { format: 'none' })).toEqual([]);
  });

  it.each(['ext3', 'EXT4', 'toString'])('not %s', (format) => {
    expect(filesystem(NEWEST, { format, label: 'a' })).toEqual(['error at %.format: invalid filesystem format']);
  });

  it.each([
    [{ path: '/a' }, true],
    [{ uuid: 'a' }, true],
    [{ wipeFilesystem: true }, true],
    [{ options: ['a'] }, true],
    [{ mountOptions: ['a'] }, true],
    [{ path: '', uuid: '', wipeFilesystem: false, options: [], mountOptions: [] }, false],
  ])('are needed with %j', (of, needed) => {
    const message = 'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified';
    expect(filesystem('3.1.0', of)).toEqual(needed ? [`error at %.format: ${message}`] : []);
    expect(filesystem('3.1.0', { ...of, format: '' })).toEqual(needed ? [`error at %.format: ${message}`] : []);
  });
});

describe('labels', () => {
  it.each([
    ['ext4', 16],
    ['btrfs', 256],
    ['xfs', 12],
    ['swap', 15],
    ['vfat', 11],
  ])('of %s have %d bytes', (format, limit) => {
    const long = [`error at %.label: filesystem labels cannot be longer than ${limit} characters when using ${format}`];
    expect(filesystem('3.0.0', { format, label: 'x'.repeat(limit) })).toEqual([]);
    expect(filesystem('3.0.0', { format, label: 'x'.repeat(limit + 1) })).toEqual(long);
    expect(filesystem('3.0.0', { format, label: 'é'.repeat(Math.floor(limit / 2) + 1) })).toEqual(long);
  });

  it('need a format', () => {
    expect(filesystem(NEWEST, { label: 'a' })).toEqual([
      'error at %.format: format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified',
      'error at %.label: filesystem must specify format if label is specified',
    ]);
  });
});

describe('on disks of the config', () => {
  function storage(disk: Record<string, unknown>, fs: Record<string, unknown>): string[] {
    return reportOf('3.0.0', {
      storage: { disks: [{ device: '/dev/sda', ...disk }], filesystems: [{ device: '/dev/sda', format: 'xfs', ...fs }] },
    });
  }

  it('overwrite their partitions', () => {
    const message = 'warning at $.storage.filesystems.0.device: filesystem overwrites partitioned device';
    expect(storage({ partitions: [{ number: 1 }], wipeTable: true }, {})).toEqual([message]);
  });

  it('are wiped with their table', () => {
    const message = 'warning at $.storage.filesystems.0.device: device matches disk with wipeTable enabled; filesystem will be wiped';
    expect(storage({ wipeTable: true }, {})).toEqual([message]);
    expect(storage({ wipeTable: true }, { wipeFilesystem: true })).toEqual([]);
    expect(storage({}, {})).toEqual([]);
    expect(storage({ wipeTable: true }, { device: '/dev/sdb' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('what a mount unit needs', () => {
  it.each([
    [
      'fcos 1.5.0',
      'no format',
      'storage:\n  filesystems:\n    - device: /dev/a\n      path: /var/a\n      with_mount_unit: true\n',
      ['error at $.storage.filesystems.0.format, line 5 col 7: format is required if with_mount_unit is true'],
    ],
    [
      'fcos 1.5.0',
      'no path',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: xfs\n      with_mount_unit: true\n',
      ['error at $.storage.filesystems.0.path, line 5 col 7: path is required if with_mount_unit is true and format is not swap'],
    ],
    [
      'fcos 1.4.0',
      'swap has no path',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: swap\n      with_mount_unit: true\n',
      [],
    ],
    [
      'fcos 1.3.0',
      'swap has to have one in older specs',
      'storage:\n  filesystems:\n    - device: /dev/a\n      format: swap\n      with_mount_unit: true\n',
      ['error at $.storage.filesystems.0.path, line 5 col 7: path is required if with_mount_unit is true and format is not swap'],
    ],
    [
      'fcos 1.1.0',
      'neither',
      'storage:\n  filesystems:\n    - device: /dev/a\n      with_mount_unit: true\n',
      [
        'error at $.storage.filesystems.0.path, line 5 col 7: path is required if with_mount_unit is true and format is not swap',
        'error at $.storage.filesystems.0.format, line 5 col 7: format is required if with_mount_unit is true',
      ],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});

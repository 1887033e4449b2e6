import { describe, expect, it } from 'vitest';
import { diskPicture } from '../../src/inspect/disk-picture.ts';
import type { InspectedPartition } from '../../src/inspect/inspection.ts';
import { paletteOf } from '../../src/report/palette.ts';

const picture = (partitions: readonly Partial<InspectedPartition>[], columns = 44, unicode = true): string[] =>
  diskPicture(
    { device: '/dev/vda', wipeTable: true, partitions: partitions.map((one, i) => ({ number: i + 1, holds: [], ...one })) },
    { columns, unicode, palette: paletteOf(false) },
  );

describe('diskPicture', () => {
  it('draws sizes to scale: a third and two thirds of 39 columns', () => {
    expect(
      picture([
        { label: 'a', sizeMiB: 1024 },
        { label: 'b', sizeMiB: 2048 },
      ]),
    ).toEqual([
      '  ┌─────────────┬──────────────────────────┐',
      '  │ 1 a         │ 2 b                      │',
      '  │ 1 GiB       │ 2 GiB                    │',
      '  └─────────────┴──────────────────────────┘',
    ]);
  });

  it('draws ASCII, cuts what is too long, and gives the smallest a place', () => {
    expect(picture([{ label: 'very-small', sizeMiB: 1 }, { sizeMiB: 10_000 }], 30, false)).toEqual([
      '  +---+----------------------+',
      '  |...| 2                    |',
      '  |...| 10000 MiB            |',
      '  +---+----------------------+',
    ]);
  });

  it('gives all that is left of the disk half of what the others have', () => {
    const [border = ''] = picture([{ sizeMiB: 600 }, {}], 44);
    expect(border.split('┬').map((part) => part.replace(/[^─]/g, '').length)).toEqual([26, 13]);
  });

  it('shows what is free between partitions, in the order of the disk', () => {
    const [, titles] = picture([
      { label: 'second', startMiB: 201, sizeMiB: 100 },
      { label: 'first', startMiB: 1, sizeMiB: 100 },
    ]);
    expect(titles).toMatch(/^ {2}│ 2 first +│░+│ 1 second +│$/);
  });

  it('is as wide as the terminal at most, and is left out where it does not fit', () => {
    for (const columns of [20, 33, 50, 80])
      for (const line of picture([{ sizeMiB: 7 }, { sizeMiB: 13 }, {}], columns)) expect(line.length).toBe(columns);
    expect(
      picture(
        Array.from({ length: 20 }, () => ({ sizeMiB: 1 })),
        60,
      ),
    ).toEqual([]);
    expect(picture([])).toEqual([]);
    expect(picture([{ removed: true }])).toEqual([]);
  });
});

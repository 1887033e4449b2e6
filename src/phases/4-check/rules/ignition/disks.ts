import { flag, int, type Struct, structs, text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';
import { pathFault } from './paths.ts';

const NO_DEVICE = error('disk/no-device', 'disk device is required');
const NUMBERS = error('partition/numbers-collide', 'partition numbers collide');
const OVERLAP = error('partition/overlap', 'partitions overlap');
const ZEROES = error('partition/zero-beside-removal', 'shouldExist is false for a partition and other partition(s) has start or size 0');
const LABELS = error('partition/labels-collide', 'cannot use the same partition label twice');

/** A disk and how its partitions go together. */
export const disk: Rule = {
  on: 'Disk',
  check(of, say) {
    const device = text(of, 'device');
    if (!device) return say(['device'], NO_DEVICE);
    const fault = pathFault(device);
    if (fault) say(['device'], fault);
    const partitions = structs(of, 'partitions');
    const number = collision(partitions, (partition) => int(partition, 'number') || undefined);
    if (number !== undefined) say(['partitions', number], NUMBERS);
    const overlapping = overlap(partitions);
    if (overlapping !== undefined) say(['partitions', overlapping], OVERLAP);
    const removes = partitions.some((partition) => flag(partition, 'shouldExist') === false);
    if (removes && partitions.some((partition) => !int(partition, 'number'))) say(['partitions'], ZEROES);
    const label = collision(partitions, (partition) => text(partition, 'label'));
    if (label !== undefined) say(['partitions', label], LABELS);
  },
};

/** The first partition whose key another one before it has. */
function collision(partitions: readonly Struct[], keyOf: (partition: Struct) => string | number | undefined): number | undefined {
  const seen = new Set<string | number>();
  for (const [i, partition] of partitions.entries()) {
    const key = keyOf(partition);
    if (key === undefined) continue;
    if (seen.has(key)) return i;
    seen.add(key);
  }
  return undefined;
}

interface Extent {
  readonly at: number;
  readonly start: number;
  /** The last MiB; the first one where the partition takes what is left. */
  readonly end: number;
}

/** The partition that the first overlapping one overlaps with. Only extents that are written down can be told. */
function overlap(partitions: readonly Struct[]): number | undefined {
  const extents = partitions.flatMap((partition, at): Extent[] => {
    const [start, size] = [int(partition, 'startMiB'), int(partition, 'sizeMiB')];
    return start === undefined || size === undefined || start === 0 ? [] : [{ at, start, end: size === 0 ? start : start + size - 1 }];
  });
  for (const one of extents) {
    for (const other of extents) {
      if (one !== other && touches(one, other)) return other.at;
    }
  }
  return undefined;
}

function touches(one: Extent, other: Extent): boolean {
  const inside = (point: number): boolean => point >= other.start && point <= other.end;
  return inside(one.start) || inside(one.end) || (one.start < other.start && one.end > other.end);
}

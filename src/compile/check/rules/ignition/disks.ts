import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { beside, error } from '../../../../diagnostics/make.ts';
import { exactInt, flag, int, type Struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
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
    const collision = (found: Collision | undefined, what: Diagnostic): void => {
      if (found) say(['partitions', found.at], beside(what, 'the other partition', partitions[found.first]?.origin));
    };
    collision(numberCollision(partitions), NUMBERS);
    collision(overlap(partitions), OVERLAP);
    const removes = partitions.some((partition) => flag(partition, 'shouldExist') === false);
    if (removes && partitions.some((partition) => !int(partition, 'number'))) say(['partitions'], ZEROES);
    collision(labelCollision(partitions), LABELS);
  },
};

/** A partition that contradicts another one. */
interface Collision {
  readonly at: number;
  readonly first: number;
}

/** The second partition of a number. Of several such numbers upstream names any; this names the one that shows last. */
function numberCollision(partitions: readonly Struct[]): Collision | undefined {
  const known = new Map<bigint, number[]>();
  let found: Collision | undefined;
  for (const [i, partition] of partitions.entries()) {
    const number = exactInt(partition, 'number') ?? 0n;
    if (number === 0n) continue;
    const same = known.get(number);
    if (!same) known.set(number, [i]);
    else if (same.push(i) === 2) found = { at: i, first: same[0]! };
  }
  return found;
}

/** The first partition with a label that another one before it has. */
function labelCollision(partitions: readonly Struct[]): Collision | undefined {
  const seen = new Map<string, number>();
  for (const [i, partition] of partitions.entries()) {
    const label = text(partition, 'label');
    if (label === undefined) continue;
    const first = seen.get(label);
    if (first !== undefined) return { at: i, first };
    seen.set(label, i);
  }
  return undefined;
}

interface Extent {
  readonly at: number;
  readonly start: bigint;
  /** The last MiB; the first one where the partition takes what is left. */
  readonly end: bigint;
}

/** The partition that the first overlapping one overlaps with. Only extents that are written down can be told. */
function overlap(partitions: readonly Struct[]): Collision | undefined {
  const extents = partitions.flatMap((partition, at): Extent[] => {
    const [start, size] = [exactInt(partition, 'startMiB'), exactInt(partition, 'sizeMiB')];
    if (start === undefined || size === undefined || start === 0n) return [];
    return [{ at, start, end: size === 0n ? start : BigInt.asIntN(64, start + size - 1n) }];
  });
  if (areApart(extents)) return undefined;
  for (const one of extents) {
    for (const other of extents) {
      if (one !== other && touches(one, other)) return { at: other.at, first: one.at };
    }
  }
  return undefined;
}

/** True where a look at neighbours tells that nothing overlaps. */
function areApart(extents: readonly Extent[]): boolean {
  const sorted = [...extents].sort((a, b) => (a.start < b.start ? -1 : 1));
  return sorted.every(({ start, end }, i) => start <= end && (i === 0 || sorted[i - 1]!.end < start));
}

function touches(one: Extent, other: Extent): boolean {
  const inside = (point: bigint): boolean => point >= other.start && point <= other.end;
  return inside(one.start) || inside(one.end) || (one.start < other.start && one.end > other.end);
}

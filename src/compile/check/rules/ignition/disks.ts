import { beside } from '../../../../diagnostics/beside.ts';
import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { exactInt, flag, int, type Struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
import { pathFault } from './paths.ts';

/** A disk, and whether its partitions contradict each other. */
export const disk: Rule = {
  on: 'Disk',
  check(of, say) {
    const device = text(of, 'device');
    if (!device) return say(['device'], diagnose('disk/no-device'));
    const fault = pathFault(device);
    if (fault) say(['device'], fault);
    const partitions = structs(of, 'partitions');
    const report = (collision: Collision | undefined, diagnostic: Diagnostic): void => {
      if (collision) say(['partitions', collision.at], beside(diagnostic, 'the other partition', partitions[collision.first]?.origin));
    };
    report(numberCollision(partitions), diagnose('partition/numbers-collide'));
    report(overlap(partitions), diagnose('partition/overlap'));
    const removes = partitions.some((partition) => flag(partition, 'shouldExist') === false);
    if (removes && partitions.some((partition) => !int(partition, 'number')))
      say(['partitions'], diagnose('partition/zero-beside-removal'));
    report(labelCollision(partitions), diagnose('partition/labels-collide'));
  },
};

/** A partition that contradicts another one. */
interface Collision {
  readonly at: number;
  readonly first: number;
}

/** The second partition with the same number. Of several collisions upstream reports an arbitrary one; we report the last. */
function numberCollision(partitions: readonly Struct[]): Collision | undefined {
  const byNumber = new Map<bigint, number[]>();
  let last: Collision | undefined;
  for (const [i, partition] of partitions.entries()) {
    const number = exactInt(partition, 'number') ?? 0n;
    if (number === 0n) continue;
    const same = byNumber.get(number);
    if (!same) byNumber.set(number, [i]);
    else if (same.push(i) === 2) last = { at: i, first: same[0]! };
  }
  return last;
}

/** The first partition whose label a previous partition has. */
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
  /** The last MiB; equal to `start` if the partition takes the rest of the disk. */
  readonly end: bigint;
}

/** The first overlap. Partitions without a start or a size in the config are left out. */
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

/** True if no two neighbours overlap. This is the usual case, and the fast one. */
function areApart(extents: readonly Extent[]): boolean {
  const sorted = [...extents].sort((a, b) => (a.start < b.start ? -1 : 1));
  return sorted.every(({ start, end }, i) => start <= end && (i === 0 || sorted[i - 1]!.end < start));
}

function touches(one: Extent, other: Extent): boolean {
  const inside = (point: bigint): boolean => point >= other.start && point <= other.end;
  return inside(one.start) || inside(one.end) || (one.start < other.start && one.end > other.end);
}

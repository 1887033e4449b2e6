import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { foldSpec } from '../../spec/spec.ts';
import { findRow, versionsOf } from '../../spec/versions.ts';
import { isOlder, versionsOnTheWay } from '../../upgrade/target-spec.ts';
import type { Versioned } from '../../upgrade/versioned.ts';
import { attempt, keyOf } from './attempt.ts';
import { fieldName } from './field-name.ts';
import type { Member } from './member.ts';
import type { Remark, UpgradedGroup, Upgrading } from './upgrading.ts';

/**
 * Says since which version each problem stands in the way, or which version a config needs. For that, the versions on the way are
 * tried one after the other.
 */
export function explainProblems(
  members: readonly Member[],
  wanted: ReadonlyMap<Member, readonly Versioned[]>,
  problems: readonly LocatedDiagnostic[],
  how: Upgrading,
): Pick<UpgradedGroup, 'obstacles' | 'possible'> {
  const { from, to } = farthest([...wanted.values()].flat());
  const { variant } = from;
  const way = versionsOnTheWay(variant, from.version, to.version);
  const problemsByVersion = new Map(
    way.map((version) => {
      const tried = version === to.version ? problems : attempt(members, (member) => wanted.get(member)!.map(upTo(version)), how).problems;
      return [version, new Set(tried.map(keyOf))] as const;
    }),
  );
  const isUpgrade = isOlder(variant, from.version, to.version);
  const obstacles = problems.map((problem): Remark => {
    const { code, message, path, location } = problem;
    const refusing = way.findIndex((version) => problemsByVersion.get(version)!.has(keyOf(problem)));
    // on the way down, the version before the first one that refuses
    const needed = refusing === 0 ? from.version : way[refusing - 1]!;
    const what = code === 'config/unused-key' ? `${variant} ${to.version} does not have ${fieldName(path)}` : message;
    const since = isUpgrade ? `${variant} refuses this from ${way[refusing]!} on` : `it needs ${variant} ${needed} or newer`;
    return { message: `${what}; ${since}`, location };
  });
  return { obstacles, possible: way.findLast((version) => problemsByVersion.get(version)!.size === 0) };
}

/** The longest way among those of the configs of a group. */
function farthest(versions: readonly Versioned[]): Versioned {
  const lengthOf = ({ from, to }: Versioned): number => versionsOnTheWay(from.variant, from.version, to.version).length;
  return versions.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest));
}

/** Ends the way of a config at a version, or at that end of it which is nearest to the version. */
function upTo(version: string): (one: Versioned) => Versioned {
  return (one) => {
    const { from, to } = one;
    const versions = versionsOf(from.variant);
    const [low, high] = [from, to].map((end) => versions.indexOf(end.version)).sort((a, b) => a - b);
    const index = Math.min(Math.max(versions.indexOf(version), low!), high!);
    return { ...one, to: foldSpec(findRow(from.variant, versions[index]!)!) };
  };
}

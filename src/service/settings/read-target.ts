import { otherSystemNames, otherVersionNames, streams } from '../../lint/facts/targets.ts';
import { findTarget, type NoTarget, type Target } from '../../lint/find-target.ts';
import { nearest } from '../../text/nearest.ts';
import { ownValue } from '../../text/own-value.ts';

/** Reads `SYSTEM@VERSION`. Returns what is wrong with it, in one line. */
export function readTarget(text: string): Target | string {
  const target = findTarget(text);
  return 'reason' in target ? faultOf(text, target) : target;
}

function faultOf(text: string, { reason, known }: NoTarget): string {
  const [system = '', version = ''] = text.split('@');
  switch (reason) {
    case 'unknown-system': {
      const otherName = ownValue(otherSystemNames, system.toLowerCase());
      const meant = otherName ?? nearest(system, known);
      return `there is no system ${JSON.stringify(system)}; ${meant === undefined ? `systems are ${known.join(', ')}` : `did you mean "${meant}"?`}`;
    }
    case 'spec':
      return `${version} is a version of the spec, and releases of Ignition are 2.x: write one such as ignition@2.26`;
    case 'unknown-version':
      if (streams.includes(version))
        return `${version} has another release every few weeks: write the number of one; known are ${rangeOf(known)}`;
      if (known.includes(ownValue(otherVersionNames, version) ?? ''))
        return `there is no version ${version} of ${system}; did you mean "${otherVersionNames[version]}"?`;
      return version === ''
        ? `write ${system}@VERSION, such as ${system}@${system === 'ignition' ? '2.14' : known.at(-1)}`
        : `there is no version ${version} of ${system}; known are ${rangeOf(known)}`;
    case 'before-spec-3':
      return `version ${version} of ${system} reads no config that Butane writes; known are ${rangeOf(known)}`;
  }
}

function rangeOf(known: readonly string[]): string {
  return known.length === 1 ? known[0]! : `${known[0]} to ${known.at(-1)}`;
}

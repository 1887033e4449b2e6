import { findTarget, type NoTarget, type Target } from '../../lint/find-target.ts';
import { nearest } from '../../text/nearest.ts';

/** Reads `SYSTEM@VERSION`. Returns what is wrong with it, in one line. */
export function readTarget(text: string): Target | string {
  const target = findTarget(text);
  return 'reason' in target ? faultOf(text, target) : target;
}

function faultOf(text: string, { reason, known }: NoTarget): string {
  const [system = '', version = ''] = text.split('@');
  switch (reason) {
    case 'unknown-system': {
      const meant = nearest(system, known);
      return `there is no system ${JSON.stringify(system)}; ${meant === undefined ? `systems are ${known.join(', ')}` : `did you mean "${meant}"?`}`;
    }
    case 'unknown-version':
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

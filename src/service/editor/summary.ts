import { countedBytes } from '../../lint/checks/user-data/size-limits.ts';
import { type Platform, type UserDataLimit, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import type { BuiltInstance } from '../built-instances.ts';
import type { Built } from '../check/built.ts';
import { countsOf } from './size-hints.ts';

/** What a config becomes, or one instance of it, in one line. */
export interface Summary {
  /** The key of the instance; undefined for a config without instances. */
  readonly instance: string | undefined;
  /** `12 files, 3 units, 12 kB of 16.4 kB (aws)` */
  readonly summary: string;
}

/** So many instances are summed up at most: each has a line above the config. */
const MOST = 8;

/**
 * What a config becomes. Of several outputs, the largest comes first, then the others in their order. Outputs with errors are left out.
 */
export function summariesOf(outputs: readonly BuiltInstance[], platform: Platform | undefined): readonly Summary[] {
  const made = outputs.flatMap(({ instance, built }) => (built ? [{ instance, built, bytes: built.size().bytes }] : []));
  const largest = made.reduce((most, one) => (one.bytes > most.bytes ? one : most), made[0]!);
  if (!largest) return [];
  return [largest, ...made.filter((one) => one !== largest)].slice(0, MOST).map(({ instance, built }) => {
    const about = instance === undefined || made.length === 1 ? '' : `${instance}: `;
    return {
      instance,
      summary: `${about}${summaryOf(built, platform)}${about !== '' && built === largest.built ? `, the largest of ${made.length}` : ''}`,
    };
  });
}

function summaryOf(built: Built, platform: Platform | undefined): string {
  const { files, units } = countsOf(built);
  const { bytes, isMachineConfig } = built.size();
  const limit: UserDataLimit = isMachineConfig || platform === undefined ? {} : userDataLimits[platform];
  const size =
    limit.bytes === undefined ? bytesWords(bytes) : `${bytesWords(countedBytes(bytes, limit))} of ${bytesWords(limit.bytes)} (${platform})`;
  return `${files} ${files === 1 ? 'file' : 'files'}, ${units} ${units === 1 ? 'unit' : 'units'}, ${size}`;
}

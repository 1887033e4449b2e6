import { countedBytes } from '../../lint/checks/user-data/size-limits.ts';
import { type Platform, type UserDataLimit, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import type { BuiltInstance } from '../built-instances.ts';
import { countsOf } from './size-hints.ts';

/** What a config becomes, in one line: `12 files, 3 units, 12 kB of 16.4 kB (aws)`. Of several outputs the largest counts. */
export function summaryOf(outputs: readonly BuiltInstance[], platform: Platform | undefined): string | undefined {
  const made = outputs.flatMap(({ instance, built }) => (built ? [{ instance, built, size: built.size() }] : []));
  const largest = made.reduce((most, one) => (one.size.bytes > most.size.bytes ? one : most), made[0]!);
  if (!largest) return undefined;
  const { files, units } = countsOf(largest.built);
  const limit: UserDataLimit = largest.size.isMachineConfig || platform === undefined ? {} : userDataLimits[platform];
  const size =
    limit.bytes === undefined
      ? bytesWords(largest.size.bytes)
      : `${bytesWords(countedBytes(largest.size.bytes, limit))} of ${bytesWords(limit.bytes)} (${platform})`;
  const ofInstance = largest.instance === undefined || made.length === 1 ? [] : [`${largest.instance}, the largest of ${made.length}`];
  return [`${files} ${files === 1 ? 'file' : 'files'}`, `${units} ${units === 1 ? 'unit' : 'units'}`, size, ...ofInstance].join(', ');
}

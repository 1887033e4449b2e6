import type { OutputSize } from '../compile/output-size.ts';
import { countedBytes } from '../lint/checks/user-data/size-limits.ts';
import { machineConfigLimit } from '../lint/facts/machine-config-operator.ts';
import { type UserDataLimit, userDataLimits } from '../lint/facts/user-data-limits.ts';
import type { InspectedSize } from './inspection.ts';

/** The size of an output beside the limits of platforms, the lowest first. */
export function inspectedSize({
  bytes,
  jsonBytes,
  isMachineConfig,
}: Pick<OutputSize, 'bytes' | 'jsonBytes' | 'isMachineConfig'>): InspectedSize {
  if (isMachineConfig) {
    const fits = jsonBytes <= machineConfigLimit;
    return { bytes, limits: [{ platform: 'machine-config-operator', limit: machineConfigLimit, counted: jsonBytes, fits }] };
  }
  const limits = Object.entries(userDataLimits as Readonly<Record<string, UserDataLimit>>).flatMap(([platform, one]) => {
    const counted = countedBytes(bytes, one);
    return one.bytes === undefined ? [] : [{ platform, limit: one.bytes, counted, fits: counted <= one.bytes }];
  });
  return { bytes, limits: limits.sort((a, b) => a.limit - b.limit) };
}

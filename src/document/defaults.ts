import { isPlainList } from '../ignition/keys.ts';
import type { LeafValue } from '../schema/placed.ts';

/**
 * What a field means that is not set, where that is one value whatever the machine is like. A field that is not listed has no such
 * value: `enabled: false` disables a unit, and without `enabled` it is left as it is.
 * Source: the configuration specifications of Ignition 3.0 to 3.7; for the texts of units, the stage `files` of Ignition.
 */
const defaults: Readonly<Record<string, Readonly<Record<string, LeafValue>>>> = {
  Cex: { enabled: false },
  Clevis: { threshold: 1, tpm2: false },
  ClevisCustom: { needsNetwork: false },
  Directory: { overwrite: false },
  Disk: { wipeTable: false },
  File: { overwrite: false },
  Filesystem: { wipeFilesystem: false },
  Link: { hard: false, overwrite: false },
  Luks: { discard: false, wipeVolume: false },
  NodeGroup: { name: '' },
  NodeUser: { name: '' },
  Partition: { number: 0, resize: false, shouldExist: true, wipePartitionEntry: false },
  PasswdGroup: { shouldExist: true, system: false },
  PasswdUser: { noCreateHome: false, noLogInit: false, noUserGroup: false, shouldExist: true, system: false },
  Tang: { advertisement: '' },
  Timeouts: { httpResponseHeaders: 10, httpTotal: 0 },
  Unit: { contents: '' },
  Verification: { hash: '' },
};

export function defaultOf(type: string, field: string): LeafValue | undefined {
  return defaults[type]?.[field];
}

/**
 * True for a list whose order counts: lists without keys, and configs to merge, of which a later one overrides an earlier one.
 */
export function isOrdered(type: string, field: string): boolean {
  return isPlainList(type, field) || (type === 'IgnitionConfig' && field === 'merge');
}

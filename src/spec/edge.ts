import type { Forbids } from '../schema/forbids.ts';
import type { Revision } from './revision.ts';

/* RHEL for Edge and Fedora IoT. They are installed on a partitioned disk before Ignition runs, so disk customization is refused. */

const NO_DISKS: Forbids = {
  kernelArguments: { reason: 'kernelArguments' },
  'storage.disks': { reason: 'disks' },
  'storage.filesystems': { reason: 'filesystems' },
  'storage.luks': { reason: 'luks' },
  'storage.raid': { reason: 'raid' },
};

export const r4e_1_0: Revision = { name: 'r4e_1_0', forbids: NO_DISKS };
export const fiot_1_0: Revision = { name: 'fiot_1_0', forbids: NO_DISKS };

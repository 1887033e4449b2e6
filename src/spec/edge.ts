import type { Forbids } from '../schema/forbids.ts';
import type { Revision } from './revision.ts';

/* RHEL for Edge and Fedora IoT. They are installed on a partitioned disk before Ignition runs, so disk customization is refused. */

const NO_DISKS: Forbids = {
  kernelArguments: { message: 'kernel argument customization is not supported in this spec version' },
  'storage.disks': { message: 'disk customization is not supported in this spec version' },
  'storage.filesystems': { message: 'filesystem customization is not supported in this spec version' },
  'storage.luks': { message: 'luks is not supported in this spec version' },
  'storage.raid': { message: 'raid is not supported in this spec version' },
};

export const r4e_1_0: Revision = { name: 'r4e_1_0', forbids: NO_DISKS };
export const fiot_1_0: Revision = { name: 'fiot_1_0', forbids: NO_DISKS };

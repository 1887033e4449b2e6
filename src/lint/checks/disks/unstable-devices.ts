import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Names that the kernel gives in the order in which it finds disks. */
const UNSTABLE = /^\/dev\/(?:sd[a-z]+|vd[a-z]+|xvd[a-z]+|hd[a-z]+|nvme\d+n\d+|mmcblk\d+)$/;

/** Disks that are named by the order in which the kernel finds them. */
export const unstableDevices: MachineLint = ({ document }) => {
  const disks = structs(struct(document, 'storage'), 'disks').filter((disk) => UNSTABLE.test(text(disk, 'device') ?? ''));
  const [first] = disks;
  if (!first) return [];
  const devices = disks.map((disk) => text(disk, 'device') ?? '');
  return [aboutField(first, 'device', diagnose('disk/unstable-names', { devices }))];
};

import type { Rule } from '../../rule.ts';
import * as boot from './boot-device.ts';
import { decimalDirectoryMode, decimalFileMode } from './decimal-modes.ts';
import { mountPoints, reuseByLabel } from './disks.ts';
import { grubUser } from './grub.ts';
import { cexKernelArgument, kernelType, metadata } from './machine-config.ts';
import * as support from './machine-config-support.ts';
import { mountUnitFormat, mountUnitPath } from './mount-units.ts';
import { reservedLabels, rootPartitions } from './partitions.ts';
import { quadletNames } from './quadlets.ts';
import { oneContentsSource, oneResourceSource } from './resources.ts';
import { treeLocal } from './trees.ts';
import { oneDropinSource, oneUnitSource } from './units.ts';

/** Rules over a Butane config as it was written. For one type, their order is the report's. */
export const configRules: readonly Rule[] = [
  reuseByLabel,
  mountPoints,
  cexKernelArgument,
  oneResourceSource,
  oneContentsSource,
  mountUnitPath,
  mountUnitFormat,
  decimalFileMode,
  decimalDirectoryMode,
  treeLocal,
  oneUnitSource,
  oneDropinSource,
  quadletNames,
  boot.mirrorLayoutAdvised,
  boot.mirrorLayoutRequired,
  boot.layoutBefore16,
  boot.layout,
  boot.cex,
  boot.mirrorOfBootDevice,
  boot.luksMethod,
  boot.mirror,
  grubUser,
  metadata,
  kernelType,
];

/** Rules over the finished Ignition document of the Fedora CoreOS family. */
export const imageRules: readonly Rule[] = [reservedLabels, rootPartitions];

/** Rules over the finished Ignition document of a MachineConfig. */
export const machineConfigRules: readonly Rule[] = [
  support.btrfs,
  support.formatNone,
  support.fileSchemes,
  support.fileSchemesAndModes,
  support.coreOnly,
];

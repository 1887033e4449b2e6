import type { Rule } from '../../rule.ts';
import { exclusiveFields, neededFields } from '../struct-facts.ts';
import * as boot from './boot-device.ts';
import { decimalDirectoryMode, decimalFileMode } from './decimal-modes.ts';
import { mountPoints, reuseByLabel } from './disks.ts';
import { grubUser } from './grub.ts';
import { cexKernelArgument, kernelType, metadata } from './machine-config.ts';
import { reservedLabels, rootPartitions } from './partitions.ts';
import { quadletNames } from './quadlets.ts';
import { treeLocal } from './trees.ts';

/** Rules over a Butane config as it was written. For one type, their order is the report's. */
export const configRules: readonly Rule[] = [
  reuseByLabel,
  mountPoints,
  cexKernelArgument,
  exclusiveFields('Resource'),
  exclusiveFields('FileContents'),
  neededFields('Filesystem'),
  decimalFileMode,
  decimalDirectoryMode,
  treeLocal,
  exclusiveFields('Unit'),
  exclusiveFields('Dropin'),
  quadletNames,
  boot.mirrorLayoutAdvised,
  boot.mirrorLayoutRequired,
  boot.layout,
  boot.mirrorUnsupported,
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

import { flag, int, type Struct, structs, text } from '../../schema/placed.ts';
import { ostreeBootDisk } from '../../spec/ostree-image.ts';
import { largest } from '../../text/largest.ts';
import { flatcarPartitions, type ImagePartition, ostreePartitions } from '../facts/images/partitions.ts';
import type { Machine } from './machine.ts';

/**
 * The partitions that the image has on a disk of the config: those of the boot disk, and none on another disk or where the table is
 * wiped. A disk is the boot disk by its name, or since the config names one of the partitions by its number and its label.
 */
export function imagePartitionsOn(disk: Struct, { isOstree, variant }: Machine): readonly ImagePartition[] {
  const ofImage = isOstree ? ostreePartitions : variant === 'flatcar' ? flatcarPartitions : [];
  if (ofImage.length === 0 || flag(disk, 'wipeTable')) return [];
  const isNamed = isOstree && text(disk, 'device') === ostreeBootDisk;
  const hasOwn = structs(disk, 'partitions').some((partition) =>
    ofImage.some(({ number, labels }) => number === int(partition, 'number') && labels.includes(text(partition, 'label') ?? '')),
  );
  return isNamed || hasOwn ? ofImage : [];
}

/** The first number from which on neither the image nor the config has a partition. */
export function freeNumber(disk: Struct, ofImage: readonly ImagePartition[]): number {
  const numbers = [
    ...structs(disk, 'partitions').map((partition) => int(partition, 'number') ?? 0),
    ...ofImage.map(({ number }) => number),
  ];
  return largest(numbers) + 1;
}

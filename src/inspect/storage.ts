import { escapeUnitPath } from '../grammar/unit-name.ts';
import type { Machine } from '../lint/machine/machine.ts';
import { flag, int, type Struct, struct, structs, text, texts } from '../schema/placed.ts';
import { defined } from './defined.ts';
import { holdersOf } from './holders.ts';
import type { InspectedArray, InspectedDisk, InspectedEncryption, InspectedFilesystem, InspectedPartition } from './inspection.ts';
import { unlockWords } from './unlock-words.ts';

export interface InspectedStorage {
  readonly disks: readonly InspectedDisk[];
  readonly arrays: readonly InspectedArray[];
  readonly encrypted: readonly InspectedEncryption[];
  readonly filesystems: readonly InspectedFilesystem[];
}

/** Disks with their partitions, and what is on them. */
export function storageOf({ document, unitNamed }: Machine): InspectedStorage {
  const storage = struct(document, 'storage');
  const { heldBy, heldByPartition } = holdersOf(storage);
  return {
    disks: structs(storage, 'disks').map((disk) => {
      const device = text(disk, 'device') ?? '';
      const partitions = structs(disk, 'partitions').map((one) => partitionOf(one, heldByPartition(device, one)));
      return { device, wipeTable: flag(disk, 'wipeTable') ?? false, partitions };
    }),
    arrays: structs(storage, 'raid').map((raid) => {
      const name = text(raid, 'name') ?? '';
      const holds = heldBy([`/dev/md/${name}`]);
      return defined({ name, level: text(raid, 'level'), devices: texts(raid, 'devices'), spares: int(raid, 'spares'), holds });
    }),
    encrypted: structs(storage, 'luks').map((luks) => {
      const name = text(luks, 'name') ?? '';
      return defined({
        name,
        device: text(luks, 'device'),
        unlockedBy: unlockWords(luks),
        wipe: flag(luks, 'wipeVolume') ?? false,
        holds: heldBy([`/dev/mapper/${name}`, `/dev/disk/by-id/dm-name-${name}`]),
      });
    }),
    filesystems: structs(storage, 'filesystems').map((filesystem) => {
      const path = text(filesystem, 'path') || undefined;
      const unit = path === undefined ? undefined : unitNamed(`${escapeUnitPath(path)}.mount`)?.name;
      return defined({
        device: text(filesystem, 'device') ?? '',
        format: text(filesystem, 'format') || undefined,
        label: text(filesystem, 'label') || undefined,
        path,
        mountOptions: texts(filesystem, 'mountOptions'),
        wipe: flag(filesystem, 'wipeFilesystem') ?? false,
        mountedBy: unit,
      });
    }),
  };
}

function partitionOf(partition: Struct, holds: readonly string[]): InspectedPartition {
  return defined({
    number: int(partition, 'number') || undefined,
    label: text(partition, 'label') || undefined,
    startMiB: int(partition, 'startMiB') || undefined,
    sizeMiB: int(partition, 'sizeMiB'),
    typeGuid: text(partition, 'typeGuid') || undefined,
    removed: flag(partition, 'shouldExist') === false || undefined,
    holds,
  });
}

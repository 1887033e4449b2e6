import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, int, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { imagePartitionsOn } from '../../machine/boot-disk.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * What happens to partitions that a disk has already. Source: "Partition Reuse Semantics" in Ignition's operator notes, and
 * `getRealStartAndSize()` in its `internal/exec/stages/disks/partitions.go`.
 */
export const keptPartitions: MachineLint = (machine) =>
  structs(struct(machine.document, 'storage'), 'disks').flatMap((disk) => {
    if (flag(disk, 'wipeTable')) return [];
    const ofImage = new Set(imagePartitionsOn(disk, machine).map(({ number }) => number));
    return structs(disk, 'partitions').flatMap((partition) => {
      const number = int(partition, 'number') ?? 0;
      if (number === 0 || flag(partition, 'wipePartitionEntry')) return [];
      return problemOf(partition, number, ofImage.has(number), machine.isOstree);
    });
  });

function problemOf(partition: Struct, number: number, isOfImage: boolean, isOstree: boolean): Diagnostic[] {
  if (flag(partition, 'shouldExist') === false)
    return [aboutField(partition, 'shouldExist', diagnose('partition/removal-without-wipe', { number }))];
  if (flag(partition, 'resize')) {
    // Fedora CoreOS makes its root partition larger by itself
    const growsItself = isOstree && text(partition, 'label') === 'root';
    return int(partition, 'sizeMiB') === undefined && !growsItself
      ? [aboutField(partition, 'resize', diagnose('partition/resize-without-size', { number }))]
      : [];
  }
  const described = ['label', 'sizeMiB', 'startMiB', 'guid', 'typeGuid'].some((field) => partition.fields.has(field));
  return described && !isOfImage ? [aboutField(partition, 'number', diagnose('partition/kept', { number }))] : [];
}

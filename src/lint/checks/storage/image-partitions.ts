import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, int, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import type { ImagePartition } from '../../facts/images/partitions.ts';
import { freeNumber, imagePartitionsOn } from '../../machine/boot-disk.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * Partitions of the image that a config describes otherwise than they are. Ignition stops, or deletes them. Source: `partitionDisk()` in
 * Ignition's `internal/exec/stages/disks/partitions.go`, and "Partition Reuse Semantics" in its operator notes.
 */
export const imagePartitions: MachineLint = (machine) =>
  structs(struct(machine.document, 'storage'), 'disks').flatMap((disk) => {
    const ofImage = imagePartitionsOn(disk, machine);
    if (ofImage.length === 0) return [];
    let free = freeNumber(disk, ofImage);
    return structs(disk, 'partitions').flatMap((partition) => {
      const existing = ofImage.find(({ number }) => number === int(partition, 'number'));
      const problems = existing ? problemOf(partition, existing, free) : [];
      // each gets a number of its own
      free += problems.length;
      return problems;
    });
  });

function problemOf(partition: Struct, existing: ImagePartition, free: number): Diagnostic[] {
  // another rule speaks of those that are to be removed
  if (flag(partition, 'shouldExist') === false) return [];
  const { number, labels, isRoot, isInUse } = existing;
  const [label = ''] = labels;
  const written = text(partition, 'label');
  const isReplaced = flag(partition, 'wipePartitionEntry') === true;
  if (written !== undefined && !labels.includes(written)) {
    // the root filesystem may move to another partition
    if (isReplaced && isRoot) return [];
    const values = { number, label, written, free };
    return [aboutField(partition, 'number', diagnose('partition/of-image', isReplaced && !isInUse ? 'deleted' : 'other-label', values))];
  }
  const size = int(partition, 'sizeMiB');
  const isResized = flag(partition, 'resize') === true;
  if (isInUse && (isReplaced || size !== undefined))
    return [aboutField(partition, 'number', diagnose('partition/of-image', 'in-use', { label }))];
  if (isRoot && size !== undefined && !isReplaced && !isResized)
    return [
      aboutField(
        partition,
        'sizeMiB',
        diagnose('partition/of-image', 'other-size', { label, missingField: { name: 'resize', value: 'true' } }),
      ),
    ];
  return [];
}

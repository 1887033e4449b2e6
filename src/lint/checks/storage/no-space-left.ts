import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, int, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Two partitions of a disk that each take all that is free. */
export const noSpaceLeft: MachineLint = ({ document }) =>
  structs(struct(document, 'storage'), 'disks').flatMap((disk) => {
    // one that has a number may be there already, with a size
    const isNew = (partition: Struct): boolean => flag(disk, 'wipeTable') === true || (int(partition, 'number') ?? 0) === 0;
    const greedy = structs(disk, 'partitions').filter(
      (partition) =>
        flag(partition, 'shouldExist') !== false && isNew(partition) && !int(partition, 'sizeMiB') && !int(partition, 'startMiB'),
    );
    return greedy.slice(1).map((partition) => {
      const values = { partition: nameOf(partition), other: nameOf(greedy[0]!) };
      return about(partition, diagnose('partition/no-space-left', values));
    });
  });

function nameOf(partition: Struct): string {
  return text(partition, 'label') ?? `number ${int(partition, 'number') ?? 0}`;
}

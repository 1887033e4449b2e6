import { flag, int, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
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
      const names = [greedy[0]!, partition].map((one) => text(one, 'label') ?? `number ${int(one, 'number') ?? 0}`);
      const message = `nothing is left for the partition ${names[1]}: ${names[0]} has no size either, and takes the largest free stretch`;
      return about(partition, finding('partition/no-space-left', message, 'give all but the last one a `size_mib`'));
    });
  });

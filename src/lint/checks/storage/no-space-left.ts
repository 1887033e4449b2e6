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
    return greedy.slice(1).flatMap((partition, i) => {
      if (areAlternatives(greedy[i]!, partition)) return [];
      const values = { partition: nameOf(partition), other: nameOf(greedy[0]!) };
      return [about(partition, diagnose('partition/no-space-left', values))];
    });
  });

/** True if a directive of a template stands between two partitions, in a comment: `# {% else %}`. It may keep one of the two. */
function areAlternatives({ origin: first }: Struct, { origin: second }: Struct): boolean {
  if (!first || !second || first.source !== second.source) return false;
  return /\{%|%\{/.test(first.source.text.slice(first.span.end, second.span.start));
}

function nameOf(partition: Struct): string {
  return text(partition, 'label') ?? `number ${int(partition, 'number') ?? 0}`;
}

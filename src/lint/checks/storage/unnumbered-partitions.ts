import { diagnose } from '../../../diagnostics/diagnose.ts';
import { compareReleases } from '../../../ignition/releases.ts';
import { flag, int, struct, structs, text } from '../../../schema/placed.ts';
import { ignitionWithoutFreeNumbers } from '../../facts/images/partitions.ts';
import type { Target } from '../../find-target.ts';
import { freeNumber, imagePartitionsOn } from '../../machine/boot-disk.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Partitions without a number on the boot disk of Flatcar, which several releases of Ignition cannot add. */
export const unnumberedPartitions: MachineLint = (machine, { target }) => {
  if (machine.variant !== 'flatcar' || (target && !lacksFreeNumbers(target))) return [];
  return structs(struct(machine.document, 'storage'), 'disks').flatMap((disk) => {
    const ofImage = imagePartitionsOn(disk, machine);
    if (ofImage.length === 0) return [];
    const free = freeNumber(disk, ofImage);
    const unnumbered = structs(disk, 'partitions').filter((one) => !int(one, 'number') && flag(one, 'shouldExist') !== false);
    return unnumbered.map((partition, index) =>
      about(partition, diagnose('partition/unnumbered', { label: text(partition, 'label') ?? '', number: free + index })),
    );
  });
};

/** Whether a machine of the target has such a release of Ignition. False where its release is not known. */
function lacksFreeNumbers({ oldest, newest }: Target): boolean {
  const { from, before } = ignitionWithoutFreeNumbers;
  return (
    oldest.ignition !== undefined &&
    newest.ignition !== undefined &&
    compareReleases(newest.ignition, from) >= 0 &&
    compareReleases(oldest.ignition, before) < 0
  );
}

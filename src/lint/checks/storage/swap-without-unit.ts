import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Swap that is made and never used: Ignition writes the format only. */
export const swapWithoutUnit: MachineLint = (machine) => {
  const { document, config, isPartial, nodeAt } = machine;
  const swaps = structs(struct(document, 'storage'), 'filesystems').filter((one) => text(one, 'format') === 'swap');
  if (swaps.length === 0 || !config || isPartial || nodeAt('/etc/fstab')) return [];
  // a version without such units says so itself
  if (structs(struct(config, 'storage'), 'filesystems').some((one) => text(one, 'format') === 'swap' && flag(one, 'with_mount_unit')))
    return [];
  // which unit is for which device is not looked at; a command may turn it on as well
  if (machine.configUnits().some(({ type }) => type === 'swap') || machine.mentions().count('swapon') > 0) return [];
  return swaps.map((swap) => aboutField(swap, 'format', diagnose('filesystem/unused-swap', { device: text(swap, 'device') ?? '' })));
};

import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, lastOf, settingOf, unitsIn } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';
import { isTrue } from '../../units/booleans.ts';

/**
 * Services that end, are needed by several units, and do not count as active afterwards: each unit that needs them runs them again
 * (NEWS of systemd 245).
 */
export const oneshot: MachineLint = (machine) => {
  const needing = new Map<string, Set<string>>();
  for (const unit of machine.configUnits()) {
    for (const { name } of unitsIn(unit, 'Unit', 'Requires', 'BindsTo', 'Wants'))
      needing.set(name, (needing.get(name) ?? new Set()).add(unit.name));
  }
  return machine.configUnits().flatMap((unit) => {
    const needed = needing.get(unit.name);
    const type = lastOf(unit, 'Service', 'Type');
    if (
      !needed ||
      needed.size < 2 ||
      unit.isUser ||
      type?.entry.value !== 'oneshot' ||
      isTrue(settingOf(unit, 'Service', 'RemainAfterExit') ?? '')
    )
      return [];
    const line = 'RemainAfterExit=yes';
    return [
      atValue(
        unit,
        type,
        withHelp(
          diagnose('unit/runs-again', { unit: unit.name, by: [...needed].slice(0, 3).join(', '), lineBelow: line }),
          `add ${line} below it`,
        ),
      ),
    ];
  });
};

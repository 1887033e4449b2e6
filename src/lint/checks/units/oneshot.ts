import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, lastOf, settingOf, unitsIn } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';

/**
 * Services that end, are needed by several units, and do not count as active afterwards: each unit that needs them runs them again
 * (NEWS of systemd 245).
 */
export const oneshot: MachineLint = (machine) => {
  const dependentsOf = new Map<string, Set<string>>();
  for (const unit of machine.configUnits()) {
    for (const { name } of unitsIn(unit, 'Unit', 'Requires', 'BindsTo', 'Wants'))
      dependentsOf.set(name, (dependentsOf.get(name) ?? new Set()).add(unit.name));
  }
  return machine.configUnits().flatMap((unit) => {
    const dependents = dependentsOf.get(unit.name);
    const type = lastOf(unit, 'Service', 'Type');
    if (
      !dependents ||
      dependents.size < 2 ||
      unit.isUser ||
      type?.entry.value !== 'oneshot' ||
      isTrue(settingOf(unit, 'Service', 'RemainAfterExit') ?? '')
    )
      return [];
    const by = [...dependents].slice(0, 3).join(', ');
    return [atValue(unit, type, diagnose('unit/runs-again', { unit: unit.name, by, lineBelow: 'RemainAfterExit=yes' }))];
  });
};

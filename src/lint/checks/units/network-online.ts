import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, unitsIn } from '../../machine/settings.ts';

const ONLINE = 'network-online.target';
const PULLING = ['Wants', 'Requires', 'Requisite', 'BindsTo', 'Upholds'];

/**
 * `After=network-online.target` without anything that starts the target: the unit does not wait for the network. Podman's
 * generator adds both to the services of quadlets.
 */
export const networkOnline: MachineLint = (machine) => {
  const units = machine.configUnits().filter(({ isUser, entry }) => !isUser && !entry?.mask);
  const isPulled = units.some((unit) => unitsIn(unit, 'Unit', ...PULLING).some(({ name }) => name === ONLINE));
  const isInstalled = units.some(({ name, entry }) => name === ONLINE && entry?.enabled);
  if (isPulled || isInstalled || machine.isPartial || machine.quadlets().some(({ isUser }) => !isUser)) return [];
  return units.flatMap((unit) => {
    const after = unit.file && unitsIn(unit, 'Unit', 'After').find(({ name }) => name === ONLINE);
    if (!after) return [];
    return [atValue(unit, after.placed, diagnose('unit/network-online', { unit: unit.name, lineBelow: `Wants=${ONLINE}` }), after.span)];
  });
};

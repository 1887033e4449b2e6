import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { allOf, listOf, settingOf } from '../../machine/settings.ts';

/** Services that are enabled beside their timers: they start at each boot too. */
export const startedTwice: MachineLint = (machine) => {
  const services = new Map(machine.configUnits().flatMap((unit) => (isEnabled(unit) && !unit.isUser ? [[unit.name, unit] as const] : [])));
  return machine.configUnits().flatMap((timer) => {
    if (timer.type !== 'timer' || !isEnabled(timer) || !startsByItself(timer)) return [];
    const service = services.get(settingOf(timer, 'Timer', 'Unit') ?? timer.name.replace(/timer$/, 'service'));
    if (!service || allOf(service, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy').length === 0) return [];
    return [aboutField(service.struct, 'enabled', diagnose('unit/started-twice', { service: service.name, timer: timer.name }))];
  });
};

function isEnabled({ entry, file }: ConfigUnit): boolean {
  return entry?.enabled === true && !entry.mask && file !== undefined;
}

/** False for a timer that only counts from the last run of its service: something else has to start the first one. */
function startsByItself(timer: ConfigUnit): boolean {
  return listOf(timer, 'Timer', 'OnActiveSec', 'OnBootSec', 'OnStartupSec', 'OnCalendar', 'OnClockChange', 'OnTimezoneChange').length > 0;
}

import { diagnose } from '../../../diagnostics/diagnose.ts';
import { imageActivated } from '../../facts/images/units.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';

/** Timers, sockets and paths whose service is neither in the config nor, as far as known, in an image. */
export const activation: MachineLint = (machine) => {
  // other MachineConfigs of the pool may have it
  if (machine.isPartial || machine.variant === 'openshift') return [];
  const services = new Set([...machine.configUnits().map(({ name }) => name), ...machine.quadlets().map(({ service }) => service)]);
  return machine.configUnits().flatMap((unit) => {
    const service = unit.file && !unit.entry?.mask && !unit.isUser ? serviceOf(unit) : undefined;
    if (service === undefined || services.has(service) || services.has(service.replace(/@.*\./, '@.')) || imageActivated.includes(service))
      return [];
    // a link or a script may bring it
    if (machine.mentions().elsewhere(service, unit.file!.contents)) return [];
    const setting = unit.type === 'socket' ? 'Service' : 'Unit';
    return [about(unit.nameValue, diagnose('unit/no-service', { unit: unit.name, service, setting }))];
  });
};

/** The service that is started because of its name; undefined where the unit names another one. */
function serviceOf(unit: ConfigUnit): string | undefined {
  const stem = unit.name.slice(0, unit.name.lastIndexOf('.'));
  switch (unit.type) {
    case 'timer':
      return settingOf(unit, 'Timer', 'Unit') === undefined ? `${stem}.service` : undefined;
    case 'path':
      return settingOf(unit, 'Path', 'Unit') === undefined ? `${stem}.service` : undefined;
    case 'socket':
      if (settingOf(unit, 'Socket', 'Service') !== undefined) return undefined;
      return isTrue(settingOf(unit, 'Socket', 'Accept') ?? '') ? `${stem}@.service` : `${stem}.service`;
    default:
      return undefined;
  }
}

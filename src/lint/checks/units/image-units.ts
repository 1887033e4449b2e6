import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { fcosEnabled, fcosPackages, flatcarExtensionUnits, flatcarUnits, openshiftUnits, updateUnits } from '../../facts/images/units.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { allOf, atValue, listOf, settingOf } from '../../machine/settings.ts';

/** What a config does to units of the image. */
export const imageUnits: MachineLint = (machine) =>
  machine
    .configUnits()
    .flatMap((unit) =>
      unit.isUser ? [] : [replaced(unit, machine), extension(unit, machine), updates(unit, machine), secondStart(unit)].flat(),
    );

/** A unit file of the name of one of the image's, which it replaces. */
function replaced({ name, file, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  const imageUnits =
    variant === 'fcos'
      ? [...fcosEnabled, ...fcosPackages]
      : variant === 'flatcar'
        ? flatcarUnits
        : variant === 'openshift'
          ? openshiftUnits
          : [];
  if (!file || !entry || entry.mask || !imageUnits.includes(name)) return [];
  return [aboutField(entry.struct, 'name', diagnose('unit/replaces-image-unit', { unit: name }))];
}

/** `enabled: false` for a unit that comes with a system extension, which is not there while Ignition runs. */
function extension({ name, file, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  if (variant !== 'flatcar' || entry?.enabled !== false || file || !flatcarExtensionUnits.includes(name)) return [];
  return [aboutField(entry.struct, 'enabled', diagnose('unit/disables-extension', { unit: name }))];
}

/** Automatic updates switched off. */
function updates({ name, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  const agents = variant === 'fcos' || variant === 'flatcar' ? updateUnits[variant] : [];
  if (!entry || !agents.includes(name) || !(entry.mask || entry.enabled === false)) return [];
  return [aboutField(entry.struct, entry.mask ? 'mask' : 'enabled', diagnose('unit/no-updates', { unit: name }))];
}

/** A drop-in of a unit that is not in the config, with a second `ExecStart=`. */
function secondStart(unit: ConfigUnit): Diagnostic[] {
  if (unit.file || unit.type !== 'service' || settingOf(unit, 'Service', 'Type') === 'oneshot') return [];
  const starts = listOf(unit, 'Service', 'ExecStart');
  const [first] = starts;
  if (!first) return [];
  // an empty one takes away that of the unit
  if (allOf(unit, 'Service', 'ExecStart').some(({ entry }) => entry.value === '')) return [];
  return [atValue(unit, first, diagnose('unit/second-exec-start', { unit: unit.name }))];
}

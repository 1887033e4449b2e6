import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { fcosEnabled, fcosPackages, flatcarExtensionUnits, flatcarUnits, updateUnits } from '../../facts/images/units.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, listOf, settingOf } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';

/** What a config does to units of the image. */
export const imageUnits: MachineLint = (machine) =>
  machine
    .configUnits()
    .flatMap((unit) =>
      unit.isUser ? [] : [replaced(unit, machine), extension(unit, machine), updates(unit, machine), secondStart(unit)].flat(),
    );

/** A unit file of the name of one of the image's, which it replaces. */
function replaced({ name, file, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  const known = variant === 'fcos' ? [...fcosEnabled, ...fcosPackages] : variant === 'flatcar' ? flatcarUnits : [];
  if (!file || !entry || entry.mask || !known.includes(name)) return [];
  return [
    aboutField(
      entry.struct,
      'name',
      withHelp(diagnose('unit/replaces-image-unit', { unit: name }), 'to change some settings of it, write `dropins`'),
    ),
  ];
}

/** `enabled: false` for a unit that comes with a system extension, which is not there while Ignition runs. */
function extension({ name, file, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  if (variant !== 'flatcar' || entry?.enabled !== false || file || !flatcarExtensionUnits.includes(name)) return [];
  return [
    aboutField(
      entry.struct,
      'enabled',
      withHelp(
        diagnose('unit/disables-extension', { unit: name }),
        'to keep it from starting, write `mask: true` instead of `enabled: false`',
      ),
    ),
  ];
}

/** Automatic updates switched off. */
function updates({ name, entry }: ConfigUnit, { variant }: Machine): Diagnostic[] {
  const known = variant === 'fcos' || variant === 'flatcar' ? updateUnits[variant] : [];
  if (!entry || !known.includes(name) || !(entry.mask || entry.enabled === false)) return [];
  return [
    aboutField(
      entry.struct,
      entry.mask ? 'mask' : 'enabled',
      withHelp(diagnose('unit/no-updates', { unit: name }), 'have another way to update the machine, or remove this'),
    ),
  ];
}

/** A drop-in of a unit that is not in the config, with a second `ExecStart=`. */
function secondStart(unit: ConfigUnit): Diagnostic[] {
  if (unit.file || unit.type !== 'service' || settingOf(unit, 'Service', 'Type') === 'oneshot') return [];
  const starts = listOf(unit, 'Service', 'ExecStart');
  const [first] = starts;
  if (!first) return [];
  const all = unit.texts.flatMap(({ tree }) => tree().sections.flatMap(({ name, entries }) => (name === 'Service' ? entries : [])));
  if (all.some(({ key, value }) => key === 'ExecStart' && value === '')) return [];
  return [
    atValue(
      unit,
      first,
      withHelp(
        diagnose('unit/second-exec-start', { unit: unit.name }),
        'write an empty ExecStart= above it, which takes away the one of the unit',
      ),
    ),
  ];
}

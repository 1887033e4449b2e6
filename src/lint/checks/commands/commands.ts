import type { PlacedEntry } from '../../../syntax/unit/entries.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import type { Machine } from '../../machine/machine.ts';
import { isTemplate, listOf } from '../../machine/settings.ts';
import { type CommandLine, commandsIn } from '../../units/command-lines.ts';

const KEYS = ['ExecCondition', 'ExecStartPre', 'ExecStart', 'ExecStartPost', 'ExecReload', 'ExecStop', 'ExecStopPost'];

/** A command of a service, and where it stands. */
export interface UnitCommand extends CommandLine {
  readonly unit: ConfigUnit;
  readonly placed: PlacedEntry;
}

/** The commands that the services of a config run. Those that a drop-in takes away are left out. */
export function commandsOf(machine: Machine): readonly UnitCommand[] {
  return machine.once('commands', () => machine.configUnits().flatMap(commandsOfUnit));
}

function commandsOfUnit(unit: ConfigUnit): UnitCommand[] {
  if (unit.type !== 'service' || unit.entry?.mask || isTemplate(unit)) return [];
  return KEYS.flatMap((key) =>
    listOf(unit, 'Service', key).flatMap((placed) => commandsIn(placed.entry).commands.map((command) => ({ ...command, unit, placed }))),
  );
}

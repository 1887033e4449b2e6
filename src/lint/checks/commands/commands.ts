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
  return machine.once('commands', () => {
    const commands: UnitCommand[] = [];
    for (const unit of machine.configUnits()) addCommands(unit, commands);
    return commands;
  });
}

function addCommands(unit: ConfigUnit, commands: UnitCommand[]): void {
  if (unit.type !== 'service' || unit.entry?.mask || isTemplate(unit)) return;
  for (const key of KEYS) {
    for (const placed of listOf(unit, 'Service', key))
      for (const command of commandsIn(placed.entry).commands) commands.push({ ...command, unit, placed });
  }
}

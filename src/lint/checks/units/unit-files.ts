import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineNode } from '../../machine/nodes.ts';
import { allOf } from '../../machine/settings.ts';

/** Units and quadlets that are written as files: who starts them. */
export const unitFiles: MachineLint = (machine) => {
  const units = machine.configUnits();
  const names = new Set(units.map(({ name }) => name));
  return [...units.flatMap((unit) => notEnabled(unit, machine, names)), ...notLingering(machine)];
};

/** Units that start the service of their name. */
const STARTERS = ['timer', 'socket', 'path'];

/** A unit of the system that is a file with an [Install] section, which nothing enables. */
function notEnabled(unit: ConfigUnit, machine: Machine, names: ReadonlySet<string>): Diagnostic[] {
  const { node, entry, isUser, name, file, instance } = unit;
  // instances of a template are enabled, not the template
  if (instance === '') return [];
  const stem = name.replace(/\.service$/, '');
  if (stem !== name && STARTERS.some((type) => names.has(`${stem}.${type}`))) return [];
  const wants = allOf(unit, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy');
  if (!node || entry || isUser || wants.length === 0 || machine.isPartial || machine.mentions().elsewhere(name, file?.contents)) return [];
  const [target = ''] = wants[0]!.entry.value.split(/\s/);
  return [aboutField(node.struct, 'path', diagnose('unit/not-enabled', { unit: name, target }))];
}

/** Units and quadlets of one user, who does not linger: they start when the user logs in, not with the machine. */
function notLingering(machine: Machine): Diagnostic[] {
  if (machine.isPartial) return [];
  const users = new Map<string, MachineNode>();
  for (const unit of [...machine.configUnits(), ...machine.quadlets()]) {
    const { user, node } = unit;
    if (user === undefined || user === 'root' || !node || users.has(user)) continue;
    if (allOf(unit, 'Install', 'WantedBy', 'RequiredBy').length > 0) users.set(user, node);
  }
  if (users.size === 0 || machine.mentions().count('enable-linger') > 0) return [];
  return [...users].flatMap(([user, node]) => {
    if (machine.nodeAt(`/var/lib/systemd/linger/${user}`)) return [];
    return [aboutField(node.struct, 'path', diagnose('unit/no-linger', { file: node.writtenPath, user }))];
  });
}

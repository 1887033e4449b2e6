import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { cleanPath } from '../../../grammar/posix-path.ts';
import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { ostreeLinks } from '../../../spec/ostree-image.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { about } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';
import { atValue, lastOf } from '../../machine/settings.ts';
import { hasSpecifier } from '../../units/value-problem.ts';

/** Where units mount something: their names, which follow from the path, and links in the path. */
export const mountNames: MachineLint = (machine) =>
  machine.configUnits().flatMap((unit) => {
    // those that Butane makes have right names
    const path = unit.struct.origin?.path;
    if (path !== undefined && path[0] !== 'systemd' && path[0] !== 'storage') return [];
    if (!['mount', 'automount', 'swap'].includes(unit.type) || unit.entry?.mask) return [];
    const placed =
      unit.type === 'swap' ? lastOf(unit, 'Swap', 'What') : lastOf(unit, unit.type === 'mount' ? 'Mount' : 'Automount', 'Where');
    const where = placed?.entry.value;
    if (!where?.startsWith('/') || hasSpecifier(where) || /\$\{|\{\{/.test(where)) return [];
    const isWritten = path === undefined || path[0] === 'systemd' || unit.node !== undefined;
    return [...nameProblem(unit, where), ...(isWritten && unit.type !== 'swap' ? linkProblem(unit, where, machine) : [])];
  });

function nameProblem(unit: ConfigUnit, where: string): Diagnostic[] {
  const meant = `${escapeUnitPath(cleanPath(where))}.${unit.type}`;
  if (unit.name === meant) return [];
  const key = unit.type === 'swap' ? 'What' : 'Where';
  const values = { unit: unit.name, setting: `${key}=${where}`, meant, isEntry: unit.entry !== undefined };
  return [about(unit.nameValue, diagnose('mount-unit/name', values))];
}

/** systemd does not mount at a path with links in it (`unit_fail_if_noncanonical()`). */
function linkProblem(unit: ConfigUnit, where: string, machine: Machine): Diagnostic[] {
  if (!machine.isOstree) return [];
  const realPath = Object.hasOwn(ostreeLinks, where) ? ostreeLinks[where]! : machinePath(where, true);
  if (realPath === where) return [];
  const section = unit.type === 'mount' ? 'Mount' : 'Automount';
  const placed = lastOf(unit, section, 'Where')!;
  const realUnit = `${escapeUnitPath(realPath)}.${unit.type}`;
  return [atValue(unit, placed, diagnose('mount-unit/link', { unit: unit.name, where, realPath, realUnit }))];
}

import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { surelyMeant } from '../../../text/nearest.ts';
import { meantUnits, systemTargets, userTargets } from '../../facts/systemd/special-units.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, type NamedUnit, unitsIn } from '../../machine/settings.ts';
import { type UnitOrQuadlet, unitsAndQuadlets } from './units-and-quadlets.ts';

const OF_SYSTEM = new Set(systemTargets);
const OF_USERS = new Set(userTargets);
const STARTING = ['WantedBy', 'RequiredBy', 'UpheldBy'];
const DEPENDING = ['After', 'Before', 'Wants', 'Requires', 'BindsTo', 'PartOf', 'Requisite', 'Upholds'];

/** Names of targets that do not exist: misspelt ones, and those that the managers of users do not have. */
export const targets: MachineLint = (machine) => {
  const unitNames = new Set(machine.configUnits().map(({ name }) => name));
  return unitsAndQuadlets(machine).flatMap((unit) => {
    const { settings } = unit;
    const installed = unitsIn(settings, 'Install', ...STARTING);
    const named = [...installed, ...unitsIn(settings, 'Unit', ...DEPENDING)].filter(
      ({ name }) => !unitNames.has(name) && !name.includes('%'),
    );
    return [
      ...named.flatMap((reference) => misspelt(unit, reference)),
      // one target that users have is enough: `WantedBy=multi-user.target default.target` is for both kinds of managers
      ...(unit.isUser && installed.every(({ name }) => isOfSystemOnly(name) && !unitNames.has(name))
        ? installed.map((reference) => ofSystem(unit, reference))
        : []),
    ];
  });
};

function misspelt({ name: unit, settings, isUser }: UnitOrQuadlet, { name, placed, span }: NamedUnit): Diagnostic[] {
  if (OF_SYSTEM.has(name) || (isUser && OF_USERS.has(name))) return [];
  const meant =
    /\.[a-z]+$/.test(name) && Object.hasOwn(meantUnits, name)
      ? meantUnits[name]
      : name.endsWith('.target')
        ? surelyMeant(name, isUser ? [...systemTargets, ...userTargets] : systemTargets)
        : undefined;
  if (meant === undefined) return [];
  return [atValue(settings, placed, diagnose('unit/unknown-target', { unit, key: placed.entry.key, target: name, meant }), span)];
}

function isOfSystemOnly(target: string): boolean {
  return OF_SYSTEM.has(target) && !OF_USERS.has(target);
}

function ofSystem({ name: unit, settings }: UnitOrQuadlet, { name, placed, span }: NamedUnit): Diagnostic {
  return atValue(settings, placed, diagnose('unit/user-target', { unit, target: name, meant: 'default.target' }), span);
}

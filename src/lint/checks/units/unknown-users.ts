import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, text } from '../../../schema/placed.ts';
import { coreUser, packagedAccounts } from '../../facts/images/accounts.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, isTemplate, lastOf, settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';

const KEYS = ['User', 'Group'] as const;

/** Users and groups of services that neither the config nor the image has: the service fails with 217/USER. Source: systemd.exec(5). */
export const unknownUsers: MachineLint = (machine) =>
  machine.isPartial || (machine.variant !== 'fcos' && machine.variant !== 'flatcar')
    ? []
    : machine
        .configUnits()
        .flatMap((unit) => (unit.isUser || unit.entry?.mask ? [] : KEYS.flatMap((key) => problemsOf(unit, key, machine))));

function problemsOf(unit: ConfigUnit, key: (typeof KEYS)[number], machine: Machine): Diagnostic[] {
  const placed = lastOf(unit, 'Service', key);
  const name = placed?.entry.value ?? '';
  if (!placed || !/^[A-Za-z_][\w-]*$/.test(name) || exists(key, name, machine) || isTemplate(unit)) return [];
  if (isTrue(settingOf(unit, 'Service', 'DynamicUser') ?? '')) return [];
  // a user brings a group, and something else in the config may make either: sysusers.d, a command
  if (key === 'Group' && settingOf(unit, 'Service', 'User') === name) return [];
  const ownMentions = KEYS.filter((one) => settingOf(unit, 'Service', one) === name).length;
  const mentions = machine.mentions();
  if (mentions.elsewhere(name, unit.file?.contents) || mentions.count(name) > ownMentions) return [];
  return [atValue(unit, placed, diagnose('unit/unknown-user', { unit: unit.name, key, name, system: imageNames[machine.variant!]! }))];
}

function exists(key: (typeof KEYS)[number], name: string, { users, groups }: Machine): boolean {
  if (name === coreUser.name || packagedAccounts.includes(name)) return true;
  const accounts = key === 'User' ? users : [...groups, ...users.filter((user) => flag(user, 'noUserGroup') !== true)];
  return accounts.some((account) => text(account, 'name') === name);
}

import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, text } from '../../../schema/placed.ts';
import { coreUser, packagedAccounts } from '../../facts/images/accounts.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, isTemplate, lastOf, settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';

/** Users and groups of services that neither the config nor the image has: the service fails with 217/USER. Source: systemd.exec(5). */
export const unknownUsers: MachineLint = (machine) => {
  const { users, groups, variant, isPartial } = machine;
  if (isPartial || (variant !== 'fcos' && variant !== 'flatcar')) return [];
  const ownGroups = users.filter((user) => flag(user, 'noUserGroup') !== true);
  const names = {
    User: new Set([coreUser.name, ...packagedAccounts, ...users.map((user) => text(user, 'name'))]),
    Group: new Set([coreUser.name, ...packagedAccounts, ...[...groups, ...ownGroups].map((account) => text(account, 'name'))]),
  };
  return machine
    .configUnits()
    .flatMap((unit) =>
      unit.isUser || unit.entry?.mask || isTemplate(unit) || isTrue(settingOf(unit, 'Service', 'DynamicUser') ?? '')
        ? []
        : (['User', 'Group'] as const).flatMap((key) => problemsOf(unit, key, names[key])),
    );

  function problemsOf(unit: ConfigUnit, key: 'User' | 'Group', known: ReadonlySet<string | undefined>): Diagnostic[] {
    const placed = lastOf(unit, 'Service', key);
    const name = placed?.entry.value ?? '';
    if (!placed || !/^[A-Za-z_][\w-]*$/.test(name) || known.has(name)) return [];
    // a user brings a group, and something else in the config may make either: sysusers.d, a command
    if (key === 'Group' && settingOf(unit, 'Service', 'User') === name) return [];
    const ownMentions = ['User', 'Group'].filter((one) => settingOf(unit, 'Service', one) === name).length;
    if (machine.mentions().elsewhere(name, unit.file?.contents) || machine.mentions().count(name) > ownMentions) return [];
    return [atValue(unit, placed, diagnose('unit/unknown-user', { unit: unit.name, key, name, system: imageNames[variant!]! }))];
  }
};

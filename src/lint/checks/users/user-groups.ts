import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, items, type Leaf, text } from '../../../schema/placed.ts';
import { coreUser, fcosGroups, fcosVisibleGroups } from '../../facts/images/accounts.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** Groups of users that useradd does not find on Fedora CoreOS: it fails, and the first boot stops. */
export const userGroups: MachineLint = ({ users, groups, variant, isPartial }) => {
  if (variant !== 'fcos' || isPartial) return [];
  const ownGroups = users.filter((user) => flag(user, 'noUserGroup') !== true).map((user) => text(user, 'name'));
  const existing = new Set([...fcosVisibleGroups, coreUser.name, ...groups.map((group) => text(group, 'name')), ...ownGroups]);
  return users.flatMap((user) => {
    if (flag(user, 'shouldExist') === false) return [];
    const primary = user.fields.get('primaryGroup');
    const named = [...(primary?.kind === 'leaf' ? [primary] : []), ...(items(user, 'groups') as readonly Leaf[])];
    return named.flatMap((group): Diagnostic[] => {
      const name = String(group.value);
      if (name === '' || /^\d+$/.test(name) || existing.has(name) || placeholderInName(name) !== undefined) return [];
      return [about(group, ofGroup(name, text(user, 'name') ?? ''))];
    });
  });
};

function ofGroup(group: string, user: string): Diagnostic {
  return fcosGroups.includes(group)
    ? diagnose('user/unknown-group', 'image', { user, group })
    : diagnose('user/unknown-group', 'none', { group });
}

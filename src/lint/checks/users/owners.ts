import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, struct, text } from '../../../schema/placed.ts';
import { coreUser, packagedAccounts } from '../../facts/images/accounts.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** Owners of files and directories that neither the config nor the image has: Ignition fails, and the first boot stops. */
export const owners: MachineLint = ({ users, groups, nodes, variant, isPartial }) => {
  if (variant === undefined || isPartial) return [];
  const userNames = users.map((user) => text(user, 'name') ?? '');
  const ownGroups = users.filter((user) => flag(user, 'noUserGroup') !== true).map((user) => text(user, 'name') ?? '');
  const ofConfig = {
    user: new Set([coreUser.name, ...userNames]),
    group: new Set([coreUser.name, ...ownGroups, ...groups.map((group) => text(group, 'name') ?? '')]),
  };
  const unknown = new Set<string>();
  return nodes.flatMap((node) =>
    (['user', 'group'] as const).flatMap((what): Diagnostic[] => {
      const owner = struct(node.struct, what);
      const name = text(owner, 'name');
      // useradd makes the group of a user
      if (what === 'group' && unknown.has(`user ${name}`)) return [];
      if (
        !name ||
        ofConfig[what].has(name) ||
        packagedAccounts.includes(name) ||
        unknown.has(`${what} ${name}`) ||
        placeholderInName(name) !== undefined
      )
        return [];
      // said once for each name: one name is missing, however many files it owns
      unknown.add(`${what} ${name}`);
      const values = { system: imageNames[variant]!, kind: what, name, path: node.writtenPath };
      return [aboutField(owner, 'name', diagnose('owner/unknown', values))];
    }),
  );
};

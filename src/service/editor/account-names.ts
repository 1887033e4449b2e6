import { coreUser, fcosGroups, fcosUsers, packagedAccounts } from '../../lint/facts/images/accounts.ts';
import type { Defined } from './defined-names.ts';

/** Users: those of the config, then those of the image. */
export function userNames(defined: Defined, variant: string | undefined): readonly string[] {
  return [...new Set([...defined.names('user'), 'root', coreUser.name, ...(variant === 'flatcar' ? [] : Object.keys(fcosUsers))])];
}

/** Groups: the usual ones, those of the config, then those of the image. */
export function groupNames(defined: Defined, variant: string | undefined): readonly string[] {
  const image = variant === 'flatcar' ? packagedAccounts.filter((name) => fcosGroups.includes(name)) : fcosGroups;
  return [
    ...new Set([...defined.names('group'), 'wheel', 'sudo', 'docker', ...coreUser.groups, ...defined.names('user'), 'root', ...image]),
  ];
}

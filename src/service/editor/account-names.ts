import { coreUser, fcosGroups, fcosUsers, packagedAccounts } from '../../lint/facts/images/accounts.ts';
import { definedNames } from './defined-names.ts';

/** Users: those of the config, then those of the image. */
export function userNames(text: string, offset: number, variant: string | undefined): readonly string[] {
  return [
    ...new Set([...definedNames(text, offset, 'user'), 'root', coreUser.name, ...(variant === 'flatcar' ? [] : Object.keys(fcosUsers))]),
  ];
}

/** Groups: the usual ones, those of the config, then those of the image. */
export function groupNames(text: string, offset: number, variant: string | undefined): readonly string[] {
  const image = variant === 'flatcar' ? packagedAccounts.filter((name) => fcosGroups.includes(name)) : fcosGroups;
  return [
    ...new Set([
      ...definedNames(text, offset, 'group'),
      'wheel',
      'sudo',
      'docker',
      ...coreUser.groups,
      ...definedNames(text, offset, 'user'),
      'root',
      ...image,
    ]),
  ];
}

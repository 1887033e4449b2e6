import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, type Leaf, text } from '../../../schema/placed.ts';
import { lockedPassword } from '../../facts/password-hashes.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Platforms that hand no SSH key to a machine: Afterburn's list of platforms, "SSH keys", does not have them. */
const WITHOUT_KEYS = ['applehv', 'hyperv', 'metal', 'nutanix', 'qemu', 'virtualbox', 'vmware', 'zvm'];

/**
 * A config that gives nobody a key or a password. On a platform that hands out no keys nobody can log in. If the platform is not known,
 * only a config that has users is reported: another one may be a part of a config.
 */
export const noWayIn: MachineLint = (machine, { platform }) => {
  const { variant, document, isPartial } = machine;
  // the installer of OpenShift brings the keys of core
  if (isPartial || variant === undefined || variant === 'openshift') return [];
  const needsKey = platform === undefined ? machine.users.length > 0 : WITHOUT_KEYS.includes(platform);
  if (!needsKey) return [];
  if (hasCredentials(machine) || logsInItself(machine)) return [];
  const finding = diagnose('access/no-way-in');
  const passwd = document.fields.get('passwd');
  return [
    { ...finding, path: passwd?.origin?.path ?? [], location: passwd?.origin ?? { source: machine.source, span: { start: 0, end: 0 } } },
  ];
};

function hasCredentials({ users, nodes }: Machine): boolean {
  const hasLogin = users.some((user) => {
    const hash = text(user, 'passwordHash') ?? '';
    const hasKey = (items(user, 'sshAuthorizedKeys') as readonly Leaf[]).some(({ value }) => String(value).trim() !== '');
    return hasKey || (hash !== '' && !lockedPassword.test(hash));
  });
  return hasLogin || nodes.some(({ path }) => /\/\.ssh\/|^\/etc\/(?:shadow|ssh\/|sssd\/|sudoers)/.test(path));
}

/** True where a console logs someone in without a password. */
function logsInItself({ units }: Machine): boolean {
  return units.some(({ file, dropins }) => [file, ...dropins].some((part) => part?.contents.text.includes('autologin')));
}

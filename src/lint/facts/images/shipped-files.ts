/*
 * Files that images have when Ignition runs. Sources: for Fedora CoreOS the files of its packages setup, shadow-utils, sudo,
 * openssh, chrony, glibc, containers-common, NetworkManager, rpm-ostree and selinux-policy; for Flatcar its documentation, which
 * writes `overwrite: true` for them ("Operating system configuration", "Nebraska", "Auditing"). Only what every release of the last
 * years has.
 */

const ACCOUNTS = ['/etc/group', '/etc/gshadow', '/etc/passwd', '/etc/shadow'];

const FEDORA = [
  ...ACCOUNTS,
  '/etc/NetworkManager/NetworkManager.conf',
  '/etc/bashrc',
  '/etc/chrony.conf',
  '/etc/containers/policy.json',
  '/etc/containers/registries.conf',
  '/etc/hosts',
  '/etc/login.defs',
  '/etc/nsswitch.conf',
  '/etc/profile',
  '/etc/protocols',
  '/etc/rpm-ostreed.conf',
  '/etc/selinux/config',
  '/etc/services',
  '/etc/shells',
  '/etc/ssh/ssh_config',
  '/etc/ssh/sshd_config',
  '/etc/sudoers',
];

/** By variant. A variant that is not here has no files that are known. */
export const shippedFiles: Readonly<Record<string, readonly string[]>> = {
  fcos: FEDORA,
  flatcar: [...ACCOUNTS, '/etc/audit/rules.d/99-default.rules', '/etc/flatcar/update.conf', '/etc/nsswitch.conf', '/etc/ssl/openssl.cnf'],
  openshift: FEDORA,
};

/** Names of operating systems as people know them. */
export const imageNames: Readonly<Record<string, string>> = {
  fcos: 'Fedora CoreOS',
  fiot: 'Fedora IoT',
  flatcar: 'Flatcar',
  openshift: 'RHEL CoreOS',
  r4e: 'RHEL for Edge',
};

/** What useradd reads and writes. A file of these names replaces what it has written. */
export const accountFiles: readonly string[] = ACCOUNTS;
/** Ranges of user and group numbers for containers; useradd adds a line for each new user. */
export const subordinateIdFiles: readonly string[] = ['/etc/subgid', '/etc/subuid'];

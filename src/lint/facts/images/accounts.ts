/*
 * Users and groups of images. Sources: `manifests/passwd`, `manifests/group` and `overlay.d/05core` of
 * coreos/fedora-coreos-config (2024-10), and its `40ignition-conf/00-core.ign` for core. Numbers that are not static may differ by
 * release.
 */

/** The users of Fedora CoreOS with a static number. */
export const fcosUsers: Readonly<Record<string, number>> = {
  root: 0,
  bin: 1,
  daemon: 2,
  adm: 3,
  lp: 4,
  sync: 5,
  shutdown: 6,
  halt: 7,
  mail: 8,
  operator: 11,
  games: 12,
  ftp: 14,
  rpcuser: 29,
  rpc: 32,
  tcpdump: 72,
  sshd: 74,
  dbus: 81,
  nobody: 99,
  ceph: 167,
  'avahi-autoipd': 170,
  'cockpit-ws': 988,
  'systemd-bus-proxy': 989,
  'systemd-resolve': 990,
  'systemd-network': 991,
  'systemd-timesync': 993,
  chrony: 994,
  sssd: 995,
  kube: 996,
  dockerroot: 997,
  etcd: 998,
  polkitd: 999,
  nfsnobody: 65_534,
};

/** Groups that the image has; the list is not complete. */
export const fcosGroups: readonly string[] = (
  'root bin daemon sys adm tty disk lp mem kmem wheel cdrom mail man sudo dialout floppy games tape video ftp lock audio users input kvm ' +
  'render utmp systemd-journal ssh_keys docker core'
).split(' ');

/** The user that every image brings, and its groups. It has neither a key nor a password. */
export const coreUser = { name: 'core', groups: ['adm', 'sudo', 'systemd-journal', 'wheel'] } as const;

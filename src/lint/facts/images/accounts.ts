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

/**
 * The groups that stand in `/etc/group` of Fedora CoreOS, where useradd looks (Fedora CoreOS docs, "Configuring users"). The others are in
 * `/usr/lib/group`: useradd does not see them (coreos/fedora-coreos-tracker 1955).
 */
export const fcosVisibleGroups: readonly string[] = ['adm', 'docker', 'root', 'sudo', 'systemd-journal', 'wheel'];

/**
 * Users and groups that packages of Fedora and of Flatcar bring; the list is generous, for checks of what no image has. Sources:
 * `passwd` and `group` of coreos/fedora-coreos-config; `sys-apps/baselayout` and `acct-user` of flatcar/scripts; systemd's sysusers.d.
 */
export const packagedAccounts: readonly string[] = (
  'abrt apache audio avahi bin cdrom ceph chrony clevis cockpit-ws cockpit-wsinstance daemon dbus dhcp dialout dip disk dnsmasq docker etcd fleet floppy ' +
  'ftp fuse games geoclue http input kmem kube kubelet kvm libvirt locate locksmithd lock lp mail man mem messagebus mysql named news nfsnobody nginx nobody ' +
  'nogroup ntp openvpn pesign plugdev polkitd portage postfix printadmin qemu radvd render rkt rkt-admin root rpc rpcuser saslauth setroubleshoot sgx shutdown ' +
  'squid ssh_keys sshd sssd sudo sync sys systemd-bus-proxy systemd-coredump systemd-journal systemd-journal-remote systemd-network systemd-oom ' +
  'systemd-resolve systemd-timesync tape tcpdump tftp trousers tss tty unbound usb users utempter utmp uucp video vboxsf wheel wireshark www-data zincati'
).split(' ');

/** The user that every image brings, and its groups. It has neither a key nor a password. */
export const coreUser = { name: 'core', groups: ['adm', 'sudo', 'systemd-journal', 'wheel'] } as const;

/**
 * Shells that the images do not have. Sources: the package lists of coreos/fedora-coreos-config (bash is its only shell); the packages of
 * `coreos-base/coreos` of flatcar/scripts.
 */
export const missingShells: readonly string[] = ['csh', 'elvish', 'fish', 'ksh', 'mksh', 'nu', 'tcsh', 'xonsh', 'zsh'];

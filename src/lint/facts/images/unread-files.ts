/*
 * Files of other systems, which nothing reads on these images. Sources: `manifests/` of coreos/fedora-coreos-config (no cronie, no
 * firewalld, no cloud-init; `NetworkManager-initscripts-ifcfg-rh` and `systemd-networkd` are left out); Fedora CoreOS docs, "Network
 * configuration" and "Kernel arguments"; Flatcar docs, "Scheduling tasks with systemd timers" and "Network configuration with networkd".
 */

/** Files that are read on other systems. */
export interface UnreadFiles {
  readonly paths: RegExp;
  /** The package that reads them, and its units: a config that names one brings it. */
  readonly readers: readonly string[];
  /** Why nothing reads them. */
  readonly reason: string;
  /** What to write instead. */
  readonly instead: string;
}

const cron: UnreadFiles = {
  paths: /^\/etc\/cron(?:tab$|\.(?:d|hourly|daily|weekly|monthly)\/)|^\/var\/spool\/cron\//,
  readers: ['cronie', 'crond.service', 'cron'],
  reason: 'there is no cron',
  instead: 'write a .timer and a .service below systemd.units',
};

const cloudInit: UnreadFiles = {
  paths: /^\/etc\/cloud\//,
  readers: ['cloud-init', 'cloud-init.service'],
  reason: 'there is no cloud-init',
  instead: 'say here what cloud-init would do: users below passwd.users, files below storage.files, commands as units',
};

const bootLoader: UnreadFiles = {
  paths: /^\/etc\/default\/grub$/,
  readers: ['grub2-mkconfig', 'grub-mkconfig'],
  reason: 'the settings of the boot loader are not made from it',
  instead: 'write kernel arguments below kernel_arguments.should_exist',
};

const dracut: UnreadFiles = {
  paths: /^\/etc\/dracut\.conf(?:$|\.d\/)/,
  readers: ['initramfs', 'dracut'],
  reason: 'the initramfs comes with the image',
  instead: 'write kernel arguments below kernel_arguments.should_exist, or load modules with a file below /etc/modules-load.d',
};

const firewalld: UnreadFiles = {
  paths: /^\/etc\/firewalld\//,
  readers: ['firewalld', 'firewalld.service'],
  reason: 'there is no firewalld',
  instead: 'write rules for nftables, and a service that loads them',
};

const interfaces = /^\/etc\/(?:network\/interfaces(?:$|\.d\/)|netplan\/)/;
const ifcfg = /^\/etc\/sysconfig\/network-scripts\/(?:ifcfg|route6?|rule6?)-/;
const keyfile = 'write a NetworkManager keyfile below /etc/NetworkManager/system-connections, with mode 0600';
const networkFile = 'write a .network file below /etc/systemd/network';

/** By variant. */
export const unreadFiles: Readonly<Record<string, readonly UnreadFiles[]>> = {
  fcos: [
    cron,
    cloudInit,
    bootLoader,
    dracut,
    firewalld,
    { paths: interfaces, readers: ['netplan', 'ifupdown'], reason: 'NetworkManager has keyfiles instead', instead: keyfile },
    {
      paths: ifcfg,
      readers: ['NetworkManager-initscripts-ifcfg-rh'],
      reason: 'its NetworkManager reads keyfiles only',
      instead: keyfile,
    },
    {
      paths: /^\/etc\/systemd\/network\/[^/]+\.(?:network|netdev)$/,
      readers: ['systemd-networkd', 'systemd-networkd.service', 'systemd-networkd.socket'],
      reason: 'there is no systemd-networkd',
      instead: keyfile,
    },
  ],
  flatcar: [
    cron,
    cloudInit,
    bootLoader,
    dracut,
    firewalld,
    { paths: interfaces, readers: ['netplan', 'ifupdown'], reason: 'systemd-networkd has files of its own', instead: networkFile },
    { paths: ifcfg, readers: [], reason: 'systemd-networkd has files of its own', instead: networkFile },
    {
      paths: /^\/etc\/NetworkManager\/system-connections\//,
      readers: ['NetworkManager', 'NetworkManager.service'],
      reason: 'there is no NetworkManager',
      instead: networkFile,
    },
  ],
};

/*
 * What units mean that systemd, Fedora CoreOS and Flatcar have, from systemd.special(7), bootup(7) and their documentation. The order is
 * the one in which editors offer them.
 */

/** By name. */
export const specialUnits: Readonly<Record<string, string>> = {
  'network-online.target':
    'The network is up, as far as the network manager can tell. Order after it and want it to use the network at boot.',
  'multi-user.target': 'The system is up. Services that start at boot are wanted by it.',
  'default.target': 'What the machine boots into. In a user manager: what is started when the user logs in, or at boot with lingering.',
  'network.target':
    'The network manager runs. The network itself may still be down; what stops before it still has the network at shutdown.',
  'local-fs.target': 'All local filesystems are mounted.',
  'remote-fs.target': 'All remote filesystems are mounted.',
  'timers.target': 'All timers that start at boot are wanted by it.',
  'sockets.target': 'All sockets that start at boot are wanted by it.',
  'paths.target': 'All path units that start at boot are wanted by it.',
  'basic.target': 'Early boot is done: filesystems, sockets, timers. Units come after it by default.',
  'sysinit.target': 'The first part of early boot is done: local filesystems, swap, udev.',
  'network-pre.target': 'Before the network is set up. For firewalls: want it and order before it.',
  'nss-lookup.target': 'Host names can be looked up.',
  'time-sync.target': 'The clock is synchronised.',
  'local-fs-pre.target': 'Before local filesystems are mounted.',
  'swap.target': 'All swap spaces are active.',
  'cryptsetup.target': 'All encrypted devices are set up.',
  'graphical.target': 'The graphical login is up.',
  'boot-complete.target': 'The boot counts as successful.',
  'shutdown.target': 'The system goes down. Units conflict with it by default.',
  'reboot.target': 'The system goes down to boot again.',
  'first-boot-complete.target': 'What has to be done at the first boot is done.',
  'podman.socket': "The socket of Podman's API.",
  'podman-auto-update.timer': 'Updates containers with `AutoUpdate=` each day.',
  'docker.service': 'Docker.',
  'docker.socket': 'The socket of Docker, which starts it.',
  'containerd.service': 'The container runtime containerd.',
  'NetworkManager.service': 'Sets up the network on Fedora CoreOS.',
  'systemd-resolved.service': 'Looks up host names.',
  'sshd.service': 'The SSH server.',
  'chronyd.service': 'Sets the clock over the network.',
  'zincati.service': 'Updates Fedora CoreOS and reboots it.',
  'rpm-ostreed.service': 'The service of rpm-ostree.',
  'locksmithd.service': 'Reboots Flatcar after an update.',
  'update-engine.service': 'Updates Flatcar.',
};

/*
 * Units of images. Sources: `overlay.d/<any>/usr/lib/systemd/system-preset` of coreos/fedora-coreos-config (2024-10); flatcar/init (2024-03)
 * `systemd/system`; `build_library` of flatcar/scripts (4593); Flatcar docs, "Update strategies". The lists are not complete: a
 * unit that is not listed may exist all the same.
 */

/** Units of Fedora CoreOS that are enabled. */
export const fcosEnabled: readonly string[] = [
  'afterburn-checkin.service',
  'afterburn-firstboot-checkin.service',
  'afterburn-sshkeys.target',
  'bootupd.socket',
  'clevis-luks-askpass.path',
  'console-login-helper-messages-gensnippet-os-release.service',
  'console-login-helper-messages-gensnippet-ssh-keys.service',
  'coreos-check-cgroups-version.service',
  'coreos-check-ssh-keys.service',
  'coreos-check-wireless-firmwares.service',
  'coreos-fix-selinux-labels.service',
  'coreos-ignition-delete-config.service',
  'coreos-ignition-firstboot-complete.service',
  'coreos-ignition-write-issues.service',
  'coreos-liveiso-success.service',
  'coreos-platform-chrony-config.service',
  'coreos-populate-lvmdevices.service',
  'coreos-printk-quiet.service',
  'coreos-update-ca-trust.service',
  'fwupd-refresh.timer',
  'ignition-delete-config.service',
  'rtas_errd.service',
  'zincati.service',
];

/** Units of packages that Fedora CoreOS has. */
export const fcosPackages: readonly string[] = [
  'NetworkManager.service',
  'chronyd.service',
  'docker.service',
  'docker.socket',
  'podman.service',
  'podman.socket',
  'podman-auto-update.timer',
  'rpm-ostreed.service',
  'sshd.service',
  'systemd-resolved.service',
];

/** Units of Flatcar, extensions of the base image included. */
export const flatcarUnits: readonly string[] = [
  'boot.automount',
  'boot.mount',
  'containerd.service',
  'docker.service',
  'docker.socket',
  'ensure-sysext.service',
  'extend-filesystems.service',
  'flatcar-setup-environment.service',
  'ignition-delete-config.service',
  'issuegen.service',
  'locksmithd.service',
  'media.mount',
  'motdgen.path',
  'motdgen.service',
  'oem-cloudinit.service',
  'oem.mount',
  'packet-phone-home.service',
  'remount-root.service',
  'setup-nsswitch.service',
  'ssh-key-proc-cmdline.service',
  'sshd-keygen.service',
  'sshkeys.service',
  'update-engine.service',
  'update-ssh-keys-after-ignition.service',
];

/** Units that only one family of images has: in a config for the other they do nothing. */
export const foreignUnits: Readonly<Record<'fcos' | 'flatcar', readonly string[]>> = {
  /** In a Flatcar config. */
  fcos: ['zincati.service', 'rpm-ostreed.service', 'NetworkManager.service'],
  /** In a config for Fedora CoreOS. */
  flatcar: ['update-engine.service', 'locksmithd.service'],
};

/** Units of Flatcar that are in system extensions: they are not there while Ignition runs. */
export const flatcarExtensionUnits: readonly string[] = ['containerd.service', 'docker.service', 'docker.socket'];

/** The units that update the machine. */
export const updateUnits: Readonly<Record<'fcos' | 'flatcar', readonly string[]>> = {
  fcos: ['zincati.service'],
  flatcar: ['update-engine.service'],
};

/** Services of images that timers, sockets and paths start: a config may bring another timer for one of them. */
export const imageActivated: readonly string[] = (
  'cockpit containerd dnf-makecache docker fstrim fwupd-refresh locksmithd logrotate man-db motdgen podman podman-auto-update raid-check rpm-ostree-countme ' +
  'rpm-ostreed-automatic rsyncd sshd sshd@ systemd-journald systemd-tmpfiles-clean unbound-anchor update-engine zincati'
)
  .split(' ')
  .map((name) => `${name}.service`);

/** Units of nodes of OpenShift that the Machine Config Operator writes (`templates/` of openshift/machine-config-operator), and of RHEL CoreOS. */
export const openshiftUnits: readonly string[] = [
  'NetworkManager.service',
  'chronyd.service',
  'crio.service',
  'kubelet.service',
  'machine-config-daemon-firstboot.service',
  'sshd.service',
];

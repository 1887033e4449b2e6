/*
 * Sources: systemd.special(7); `*.target` in `units/` of systemd 257, and in `/usr/lib/systemd/system` of Debian's systemd 262;
 * NEWS of systemd 258 and 260 for `runlevel0.target` to `runlevel6.target`, which were away in between.
 */

/** The targets that systemd brings, without their suffix. */
const TARGETS =
  'basic blockdev@ bluetooth boot-complete cryptsetup cryptsetup-pre ctrl-alt-del default emergency exit final first-boot-complete ' +
  'getty getty-pre graphical halt hibernate hybrid-sleep initrd integritysetup integritysetup-pre kexec local-fs local-fs-pre ' +
  'machines multi-user network network-online network-pre nss-lookup nss-user-lookup paths poweroff printer reboot ' +
  'remote-cryptsetup remote-fs remote-fs-pre remote-integritysetup remote-veritysetup rescue rpcbind runlevel0 runlevel1 ' +
  'runlevel2 runlevel3 runlevel4 runlevel5 runlevel6 shutdown sigpwr sleep slices smartcard sockets soft-reboot sound ssh-access ' +
  'storage-target-mode suspend suspend-then-hibernate swap sysinit system-update system-update-pre time-set time-sync timers tpm2 ' +
  'umount usb-gadget veritysetup veritysetup-pre';

/** The targets that the system manager has. */
export const systemTargets: readonly string[] = TARGETS.split(' ').map((name) => `${name}.target`);

/** The targets of a user's manager that units of users hang on. It has neither multi-user.target nor network-online.target. */
export const userTargets: readonly string[] =
  'basic default exit graphical-session graphical-session-pre paths printer shutdown smartcard sockets sound timers xdg-desktop-autostart'
    .split(' ')
    .map((name) => `${name}.target`);

/** What is meant by names that are often written instead of another. */
export const meantUnits: Readonly<Record<string, string>> = {
  'multi-user': 'multi-user.target',
  multiuser: 'multi-user.target',
  'multiuser.target': 'multi-user.target',
  'multi_user.target': 'multi-user.target',
  'mutli-user.target': 'multi-user.target',
  'multi-user.service': 'multi-user.target',
  default: 'default.target',
  graphical: 'graphical.target',
  network: 'network.target',
  'network-online': 'network-online.target',
  'network-online.service': 'network-online.target',
  'local-fs': 'local-fs.target',
  'remote-fs': 'remote-fs.target',
  timers: 'timers.target',
  sockets: 'sockets.target',
  docker: 'docker.service',
};

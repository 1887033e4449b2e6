/*
 * Folders in which images have nothing: what is not made there by a config is not there. What the images have below the same parents is
 * listed. Sources: `ignition-ostree-populate-var.sh` of coreos/fedora-coreos-config and the packages' tmpfiles.d; file-hierarchy(7);
 * `sys-apps/baselayout` of flatcar/scripts. The lists are generous: a name that is in doubt is in them.
 */

/** Below /var: of the image, or made by systemd. */
const VAR =
  'adm cache crash db empty ftp games gopher home kerberos lib local lock log lost+found mail mnt nis opt preserve roothome run spool srv tmp ' +
  'usrlocal yp';

/** Below /var/lib: state of programs of the images. */
const VAR_LIB =
  'NetworkManager alternatives authselect bluetooth boltd chrony cni color containerd containers dbus dhclient dhcp dnf docker etcd extensions flatcar ' +
  'fwupd games gssproxy iscsi kubelet logrotate misc net-snmp nfs ostree pam_ssh_agent_auth pcp plymouth polkit-1 portables private ' +
  'rancher rpcbind rpm rpm-ostree rpm-state samba selinux sss stateless systemd tpm2-tss toolbox tuned udisks2 unbound update_engine upower xfsdump zincati';

/** Below /etc: of packages of the images, and of programs that make their own files there. */
const ETC =
  'NetworkManager X11 alternatives audit bash_completion.d binfmt.d brlapi chrony cifs-utils clevis cni conmon console-login-helper-messages containerd containers ' +
  'coreos credstore crio crypto-policies dbus-1 default depmod.d dnf dnsmasq.d docker dracut.conf.d environment etc exports.d extensions flannel flatcar fonts ' +
  'fwupd gnupg grub.d gss gssproxy iproute2 issue.d kernel kdump keys krb5.conf.d kubernetes ld.so.conf.d letsencrypt libnl libvirt logrotate.d lvm ' +
  'machine-id mdadm modprobe.d modules-load.d moby-engine motd.d multipath nfs nvme oci ostree pam.d pki podman polkit-1 ppp profile.d rancher ' +
  'rpm rpm-ostree runc samba security selinux skel ssh ssl sssd statetab.d sudoers.d sysconfig sysctl.d sysusers.d systemd terminfo tmpfiles.d udev udisks2 vmware-tools ' +
  'wpa_supplicant xdg yum.repos.d zincati';

/**
 * Folders that are often another disk, which is mounted by hand or by another config: what is in them is not known. `data` is the most
 * usual name of all.
 */
const DISKS =
  /\/(?:archives?|backups?|data\d*|disks?|external|media|mnt|nas|nfs|pool|public|raid|shared?|smb|ssd|hdd|storage|tank|usb|vol(?:ume)?s?)(?:\/|$)/i;

const names = (text: string): string => text.replaceAll('+', '\\+').replaceAll(' ', '|');

/** Folders that only a config fills. */
const OWN = [
  /^\/(?:usr\/local|var\/usrlocal|opt|var\/opt|srv|var\/srv)\/[^/]/,
  /^\/(?:var\/)?home\/[^/]+\/[^/]/,
  new RegExp(`^/var/(?!(?:${names(VAR)})(?:/|$))[^/]`),
  // a file of /etc itself may be of any package
  new RegExp(`^/etc/(?!(?:${names(ETC)})/)[^/]+/[^/]`),
  new RegExp(`^/var/lib/(?!(?:${names(VAR_LIB)})(?:/|$))[^/]`),
];

/** True for a path at which the images have nothing. */
export function isOwnPath(path: string): boolean {
  return !DISKS.test(path) && OWN.some((folder) => folder.test(path));
}

/** For each key of another tool, what to write instead. */
type ForeignKeys = Readonly<Record<string, string>>;

const HASH = 'a password is given as its hash: write `password_hash`, made with `mkpasswd --method=yescrypt`';
const UNIT_FOR_COMMANDS = 'write a unit below systemd.units that runs it';

const NO_PACKAGES = 'remove it: the image is updated as a whole, by the system itself';

const USER: ForeignKeys = {
  password: HASH,
  passwd: HASH,
  plain_text_passwd: HASH,
  hashed_passwd: 'write `password_hash`',
  ssh_keys: 'write `ssh_authorized_keys`',
  ssh_key: 'write `ssh_authorized_keys`, a list',
  ssh_import_id: 'write the keys themselves below `ssh_authorized_keys`',
  home: 'write `home_dir`',
  homedir: 'write `home_dir`',
  home_directory: 'write `home_dir`',
  user: 'write `name`',
  username: 'write `name`',
  user_name: 'write `name`',
  id: 'write `uid`',
  group: 'write `primary_group`; further groups go into `groups`',
  expiredate: 'write a unit below systemd.units that runs `chage --expiredate`',
  sudo: 'write `groups: [sudo]`, or `wheel` on Fedora CoreOS; for rules, a file below /etc/sudoers.d',
  shadow: 'write `password_hash`',
  lock_passwd: 'remove it: without `password_hash` nobody can log in by password',
  create: 'write its fields in the user itself',
};

const TOP: ForeignKeys = {
  hostname: 'write the name into /etc/hostname, a file below storage.files',
  fqdn: 'write the name into /etc/hostname, a file below storage.files',
  network:
    'write a NetworkManager keyfile below /etc/NetworkManager/system-connections, or on Flatcar a .network file below /etc/systemd/network, as files below storage.files',
  networkd: 'write each unit as a file below /etc/systemd/network, below storage.files',
  locksmith: 'write the settings into /etc/flatcar/update.conf, a file below storage.files',
  update: 'write the settings into /etc/flatcar/update.conf, a file below storage.files',
  etcd: 'write a drop-in of etcd-member.service, or a unit of your own, below systemd.units',
  flannel: 'write a drop-in of flanneld.service, or a unit of your own, below systemd.units',
  docker: 'write /etc/docker/daemon.json, a file below storage.files, or a drop-in of docker.service',
  write_files: 'write each of them below storage.files',
  runcmd: UNIT_FOR_COMMANDS,
  bootcmd: UNIT_FOR_COMMANDS,
  packages: 'write a unit below systemd.units that installs them (`rpm-ostree install` on Fedora CoreOS), or run containers',
  ssh_authorized_keys: 'write the keys below a user: passwd.users[].ssh_authorized_keys',
  chpasswd: 'write `password_hash` of a user below passwd.users',
  timezone: 'write a link /etc/localtime below storage.links, to ../usr/share/zoneinfo/AREA/CITY',
  mounts: 'write them below storage.filesystems, with `with_mount_unit: true`',
  ntp: 'write /etc/chrony.conf, a file below storage.files',
  locale: 'write a line such as LANG=en_US.UTF-8 into /etc/locale.conf, a file below storage.files',
  keyboard: 'write a line such as KEYMAP=us into /etc/vconsole.conf, a file below storage.files',
  swap: 'write it below storage.filesystems, with `format: swap` and `with_mount_unit: true`',
  disk_setup: 'write the partitions below storage.disks',
  fs_setup: 'write them below storage.filesystems',
  growpart: 'remove it: the root partition grows to the end of the disk; `size_mib` of partition 4 limits it',
  manage_etc_hosts: 'write /etc/hosts, a file below storage.files, with `overwrite: true`',
  ca_certs:
    'write the certificate below /etc/pki/ca-trust/source/anchors, or on Flatcar below /etc/ssl/certs, as a file below storage.files',
  package_update: NO_PACKAGES,
  package_upgrade: NO_PACKAGES,
  ssh_pwauth: 'write `PasswordAuthentication yes` into a file such as /etc/ssh/sshd_config.d/20-passwords.conf, below storage.files',
  hosts: 'write /etc/hosts, a file below storage.files, with `overwrite: true`',
  sysctl: 'write the settings into a file such as /etc/sysctl.d/90-local.conf, below storage.files',
  quadlets: 'write them below systemd.quadlets where the version has it, or as files below /etc/containers/systemd',
  containers: 'write each of them as a quadlet: a file below /etc/containers/systemd',
  firewall: 'write rules for nftables into a file below storage.files, and a unit that loads them',
  coreos: 'write its units below systemd.units, and the settings of updates into /etc/flatcar/update.conf',
};

const FILE: ForeignKeys = {
  filesystem: 'remove it: `path` says where the file is, on whichever filesystem is mounted there',
  permissions: 'write `mode`',
  permission: 'write `mode`',
  dest: 'write `path`',
  destination: 'write `path`',
  filename: 'write `path`',
  name: 'write `path`',
  uid: 'write `user: {id: …}`',
  gid: 'write `group: {id: …}`',
  owner: 'write `user: {name: …}` and `group: {name: …}`',
  encoding: 'remove it: contents are text, and binary ones go into a local file or a data URL',
};

const CONTENTS: ForeignKeys = {
  remote: 'write `source: URL` here; a checksum goes into `verification: {hash: …}`',
  url: 'write `source`',
};

const UNIT: ForeignKeys = {
  command: 'remove it: `enabled: true` starts the unit at boot, and systemd decides when',
  runtime: 'remove it: units are written to /etc/systemd/system',
  scope:
    'these are system units; write a user unit as a file below /etc/systemd/user, and a link to it in /etc/systemd/user/default.target.wants; an empty file /var/lib/systemd/linger/USER starts it with the machine',
  user: 'write `User=` into the [Service] section of the unit',
};

const IGNITION: ForeignKeys = {
  version: 'remove it: the version of the Ignition config follows from `version` at the top of this config',
};

const BY_TYPE: Readonly<Record<string, ForeignKeys>> = {
  Config: TOP,
  PasswdUser: USER,
  GrubUser: { password: 'a password is given as its hash: write `password_hash`, made with `grub2-mkpasswd-pbkdf2`' },
  File: FILE,
  Resource: CONTENTS,
  FileContents: CONTENTS,
  Ignition: IGNITION,
  Unit: UNIT,
};

/** What to write instead of a key of cloud-init, Container Linux Configs or a similar tool, in a struct of this type. */
export function foreignKey(type: string, key: string): string | undefined {
  const keys = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type]! : {};
  const name = key.toLowerCase().replaceAll('-', '_');
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

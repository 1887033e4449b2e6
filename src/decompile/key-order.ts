import type { Fields } from '../schema/shape.ts';

/**
 * The fields that people write first, by type, in their order. Other fields follow in the order of the shape. What a value is
 * called comes first, long contents come last.
 */
const leading: Readonly<Record<string, readonly string[]>> = {
  BootDevice: ['layout', 'mirror', 'luks'],
  Config: [
    'variant',
    'version',
    'metadata',
    'ignition',
    'passwd',
    'storage',
    'systemd',
    'boot_device',
    'grub',
    'kernel_arguments',
    'openshift',
  ],
  Directory: ['path', 'overwrite', 'mode', 'user', 'group'],
  Disk: ['device', 'wipe_table', 'partitions'],
  Dropin: ['name'],
  File: ['path', 'overwrite', 'mode', 'user', 'group', 'contents', 'append'],
  Filesystem: ['device', 'path', 'format', 'label', 'wipe_filesystem', 'with_mount_unit'],
  Link: ['path', 'target', 'hard', 'overwrite', 'user', 'group'],
  Luks: ['name', 'label', 'device', 'wipe_volume', 'key_file', 'clevis'],
  Metadata: ['name', 'labels'],
  Partition: ['label', 'number', 'size_mib', 'start_mib', 'type_guid', 'guid'],
  PasswdGroup: ['name', 'gid'],
  PasswdUser: ['name', 'uid', 'gecos', 'password_hash', 'primary_group', 'groups', 'home_dir', 'shell', 'ssh_authorized_keys'],
  Quadlet: ['name', 'rootful', 'contents', 'contents_local', 'dropins'],
  Raid: ['name', 'level', 'devices'],
  Resource: ['source', 'inline', 'local'],
  Storage: ['disks', 'raid', 'luks', 'filesystems', 'directories', 'files', 'links', 'trees'],
  Tang: ['url', 'thumbprint'],
  Unit: ['name', 'enabled', 'mask', 'contents', 'contents_local', 'dropins'],
};

/** The names of a type's fields in the order in which people write them. */
export function writingOrder(type: string, fields: Fields): readonly string[] {
  const first = (leading[type] ?? []).filter((name) => fields[name]);
  return [...first, ...Object.keys(fields).filter((name) => !first.includes(name))];
}

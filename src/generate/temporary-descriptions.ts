import type { FieldDescription } from '../spec/describe.ts';

/*
 * TEMPORARY, until `describe` of spec/describe.ts knows Butane's own fields: then this file goes, and with it its one use,
 * in butane-types.ts.
 */

const texts: Readonly<Record<string, string>> = {
  'Config.variant': 'Operating system that the config is for.',
  'Config.version': 'Version of the spec that the config is written in.',
  'Config.boot_device': 'The boot disk: its layout, mirroring and encryption.',
  'Config.grub': 'The boot loader.',
  'Config.metadata': 'What the MachineConfig is called, and which nodes it is for.',
  'Config.openshift': 'What the MachineConfig says beside the Ignition config.',
  'FileContents.inline': 'The contents, as text.',
  'Resource.inline': 'The contents, as text.',
  'Resource.local': 'A local file with the contents, relative to the files directory.',
  'Filesystem.with_mount_unit': 'Whether to make a mount unit for the filesystem.',
  'Storage.trees': 'Local directories to copy to the machine.',
  'Tree.local': 'The local directory, relative to the files directory.',
  'Tree.path': 'Where its contents go.',
  'Tree.user': 'User that all of it belongs to.',
  'Tree.group': 'Group that all of it belongs to.',
  'Tree.file_mode': 'Permissions of the files.',
  'Tree.dir_mode': 'Permissions of the directories.',
  'Unit.contents_local': 'A local file with the unit, relative to the files directory.',
  'Dropin.contents_local': 'A local file with the drop-in, relative to the files directory.',
  'PasswdUser.ssh_authorized_keys_local': 'Local files with SSH keys, relative to the files directory.',
  'Systemd.quadlets': 'Containers that systemd runs.',
  'Quadlet.contents': 'The quadlet, as text.',
  'Quadlet.contents_local': 'A local file with the quadlet, relative to the files directory.',
  'Quadlet.name': 'Name of the quadlet.',
  'Quadlet.rootful': 'Whether it runs as root.',
  'Quadlet.dropins': 'Drop-ins of the quadlet.',
  'BootDevice.layout': 'Architecture of the disk image.',
  'BootDevice.luks': 'How the root filesystem is encrypted.',
  'BootDevice.mirror': 'Disks that the boot disk is mirrored on.',
  'BootDeviceLuks.cex': 'Encryption with a key of an IBM Crypto Express card.',
  'BootDeviceLuks.discard': 'Whether discards go through the encryption.',
  'BootDeviceLuks.device': 'The disk to encrypt.',
  'BootDeviceLuks.tang': 'Tang servers that unlock it.',
  'BootDeviceLuks.threshold': 'How many ways to unlock it are needed.',
  'BootDeviceLuks.tpm2': 'Whether the TPM unlocks it.',
  'BootDeviceMirror.devices': 'Disks to mirror on, two or more.',
  'Grub.users': 'Users of the boot loader.',
  'GrubUser.name': 'Name of the user.',
  'GrubUser.password_hash': 'Hash of the password.',
  'Metadata.name': 'Name of the MachineConfig.',
  'Metadata.labels': 'Labels of the MachineConfig.',
  'OpenShift.kernel_arguments': 'Kernel arguments to add.',
  'OpenShift.extensions': 'Extensions of Red Hat CoreOS to install.',
  'OpenShift.fips': 'Whether FIPS mode is on.',
  'OpenShift.kernel_type': 'Kernel to boot.',
};

export function temporaryDescription(type: string, field: string): FieldDescription | undefined {
  const text = texts[`${type}.${field}`];
  return text === undefined ? undefined : { text };
}

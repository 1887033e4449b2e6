import type { ButaneDescriptions } from './butane-description.ts';

/** The config as a whole. */
export const config: ButaneDescriptions = {
  Config: {
    variant: {
      text: 'Operating system that the config is for. It determines the fields of the config and the form of the output.',
      required: true,
      examples: ['fcos', 'flatcar', 'openshift', 'r4e', 'fiot'],
    },
    version: {
      text: 'Version of the variant’s spec that the config follows. It determines the Ignition version of the output; see `docs/spec`.',
      required: true,
      examples: ['1.6.0'],
    },
    ignition: 'Other Ignition configs to include, and how Ignition fetches.',
    storage: 'Disks, RAID arrays, encrypted volumes, filesystems, and the files, directories and links on them.',
    boot_device: 'The disk that the system boots from: encrypted with `luks`, mirrored over several disks with `mirror`, or both.',
    grub: 'Passwords for the boot loader.',
    metadata: {
      text: 'Name and labels of the MachineConfig. Both are required. They are ignored if Butane prints an Ignition config (`--raw`).',
      required: true,
    },
    openshift:
      'Settings of the MachineConfig in addition to its Ignition config. They are ignored if Butane prints an Ignition config (`--raw`).',
  },
};

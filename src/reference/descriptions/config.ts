import type { ButaneDescriptions } from './butane-description.ts';

/** The config as a whole. */
export const config: ButaneDescriptions = {
  Config: {
    variant: {
      text: 'Operating system that the config is for. It decides what else may stand here, and what Butane makes of it.',
      required: true,
      examples: ['fcos', 'flatcar', 'openshift', 'r4e', 'fiot'],
    },
    version: {
      text: 'Version of the variant’s spec that the config is written in. Each makes one version of Ignition configs; see `docs/spec`.',
      required: true,
      examples: ['1.6.0'],
    },
    ignition: 'Other configs to draw in, and how Ignition fetches.',
    storage: 'Disks, arrays, encrypted volumes, filesystems, and the files, directories and links written to them.',
    boot_device: 'The disk that the system boots from: encrypted by `luks`, spread over several disks by `mirror`, or both.',
    grub: 'Passwords for the boot loader.',
    metadata: {
      text: 'Name and labels of the MachineConfig. Butane needs both, and ignores them where it prints an Ignition config (`--raw`).',
      required: true,
    },
    openshift: 'What a MachineConfig sets beside its Ignition config. Ignored where Butane prints an Ignition config (`--raw`).',
  },
};

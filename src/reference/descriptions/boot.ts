import { choiceWords } from '../../ignition/value-words.ts';
import { DEFAULT_LAYOUT } from '../../spec/boot-layouts.ts';
import { type ButaneDescriptions, onOpenShift } from './butane-description.ts';

/** The boot disk of Fedora CoreOS, and its boot loader. */
export const boot: ButaneDescriptions = {
  BootDevice: {
    layout: {
      text: (shape) => `Partition layout of the image: ${choiceWords(shape, 'BootDevice', 'layout')}.`,
      notes: [
        { until: 'fcos_1_7', text: 'Set it if `mirror` is set.' },
        { since: 'fcos_1_7', text: 'Required if `mirror` is set.' },
        { since: 'fcos_1_6', text: 'The layouts of s390x cannot be mirrored.' },
      ],
      default: DEFAULT_LAYOUT,
      examples: ['x86_64', 'aarch64'],
    },
    luks: 'Encrypts the root filesystem, and sets how it is unlocked.',
    mirror: 'Mirrors the boot disk over several disks, so that the system survives the failure of one of them.',
  },
  BootDeviceLuks: {
    cex: {
      text: 'Encryption with an IBM Crypto Express card, for the s390x layouts.',
      notes: [{ ...onOpenShift, text: 'On OpenShift, also add `rd.luks.key=/etc/luks/cex.key` to `openshift.kernel_arguments`.' }],
      excludes: ['tang', 'tpm2'],
    },
    device: {
      text: 'Absolute path of the whole disk with the root filesystem. Required for the layouts s390x-eckd (/dev/dasd…) and s390x-zfcp (/dev/sd…). For other layouts the disk is found automatically.',
      examples: ['/dev/dasda'],
    },
    discard: {
      text: 'True tells the device which blocks are free. This makes SSDs faster, but reveals which blocks are in use.',
      default: 'false',
    },
    tang: { text: 'Tang servers that help to unlock the volume. Each URL may occur once.', excludes: ['cex'] },
    threshold: {
      text: 'How many of the TPM and the Tang servers must be available to unlock the volume.',
      default: '1',
      examples: [2],
    },
    tpm2: { text: 'True uses the TPM of the machine to unlock the volume.', default: 'false', excludes: ['cex'] },
  },
  BootDeviceMirror: {
    devices: {
      text: 'Absolute paths of the whole disks to mirror, at least two. All data on them is erased.',
      examples: ['/dev/sda', '/dev/sdb'],
    },
  },
  Grub: {
    users: 'Users who may edit boot entries and use the command line of GRUB. A normal boot needs no password.',
  },
  GrubUser: {
    name: { text: 'Name of the user.', required: true, examples: ['root'] },
    password_hash: {
      text: 'Encrypted password, as grub2-mkpasswd-pbkdf2 prints it.',
      required: true,
      examples: ['grub.pbkdf2.sha512.10000.EXAMPLE'],
    },
  },
};

import { choiceWords } from '../../ignition/value-words.ts';
import { DEFAULT_LAYOUT } from '../../spec/boot-layouts.ts';
import { type ButaneDescriptions, onOpenShift } from './butane-description.ts';

/** The boot disk of Fedora CoreOS, and its boot loader. */
export const boot: ButaneDescriptions = {
  BootDevice: {
    layout: {
      text: (shape) => `Partitions of the image: ${choiceWords(shape, 'BootDevice', 'layout')}.`,
      notes: [
        { until: 'fcos_1_7', text: 'A mirror should name its layout.' },
        { since: 'fcos_1_7', text: 'A mirror has to name its layout.' },
        { since: 'fcos_1_6', text: 'The layouts of s390x cannot be mirrored.' },
      ],
      default: DEFAULT_LAYOUT,
      examples: ['x86_64', 'aarch64'],
    },
    luks: 'Encrypts the root filesystem, and says what unlocks it.',
    mirror: 'Keeps the boot disk on several disks at once, so that one may fail.',
  },
  BootDeviceLuks: {
    cex: {
      text: 'Encryption with an IBM Crypto Express card, for the s390x layouts.',
      notes: [{ ...onOpenShift, text: 'On OpenShift `openshift.kernel_arguments` then needs `rd.luks.key=/etc/luks/cex.key`.' }],
      excludes: ['tang', 'tpm2'],
    },
    device: {
      text: 'Whole disk that holds the root filesystem, by its absolute path. The layouts s390x-eckd (/dev/dasd…) and s390x-zfcp (/dev/sd…) need it; others find the disk by themselves.',
      examples: ['/dev/dasda'],
    },
    discard: {
      text: 'True tells the device about freed blocks: faster SSDs, but which blocks are in use can be seen.',
      default: 'false',
    },
    tang: { text: 'Tang servers that help to unlock, each URL once.', excludes: ['cex'] },
    threshold: {
      text: 'How many of the pieces (TPM, each server) have to be there to unlock.',
      default: '1',
      examples: [2],
    },
    tpm2: { text: 'True lets the TPM of the machine help to unlock.', default: 'false', excludes: ['cex'] },
  },
  BootDeviceMirror: {
    devices: {
      text: 'Whole disks to mirror, two at least, by their absolute paths. All that is on them is erased.',
      examples: ['/dev/sda', '/dev/sdb'],
    },
  },
  Grub: {
    users: 'Users who may edit boot entries and use the command line of GRUB. Booting as usual asks for no password.',
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

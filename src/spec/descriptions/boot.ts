import type { ButaneDescriptions } from './catalogue.ts';

/** The boot disk of Fedora CoreOS, and its boot loader. */
export const boot: ButaneDescriptions = {
  BootDevice: {
    layout: {
      text: 'Partitions of the image: aarch64, ppc64le, x86_64, s390x-eckd, s390x-virt, s390x-zfcp. A mirror should name its layout; those of s390x cannot be mirrored.',
      on: {
        fcos: 'The layouts of s390x need fcos 1.6.0, and mirrors have to name theirs from 1.7.0 on.',
        openshift: 'The layouts of s390x need openshift 4.19.0, and mirrors have to name theirs from 4.23.0 on.',
      },
      default: 'x86_64',
      examples: ['x86_64', 'aarch64'],
    },
    luks: 'Encrypts the root filesystem, and says what unlocks it.',
    mirror: 'Keeps the boot disk on several disks at once, so that one may fail.',
  },
  BootDeviceLuks: {
    cex: {
      text: 'Encryption with an IBM Crypto Express card, for the s390x layouts.',
      on: { openshift: 'On OpenShift `openshift.kernel_arguments` then needs `rd.luks.key=/etc/luks/cex.key`.' },
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

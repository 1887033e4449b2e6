import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

const MIRROR_WITHOUT_LAYOUT = 'boot_device.layout should be specified when boot_device.mirror is specified';

function addLayout(layout: string): string {
  return `add \`layout: ${layout}\` to boot_device (or aarch64 or ppc64le, to match the machines)`;
}

export const bootDeviceCodes = {
  'luks-unused': {
    title: 'an encrypted boot device has nothing that unlocks it, and is not encrypted',
    severity: 'warning',
    tag: 'unnecessary',
    message: 'nothing says how the device is unlocked: nothing is encrypted',
    help: 'add `tpm2: true`, a server in `tang`, or on s390x `cex: {enabled: true}`',
    why: 'Such a config is taken, and nothing is encrypted. Only where `device` is set do fcos 1.7 and newer refuse it.',
    remedy: 'Add `tpm2: true`, a server in `tang`, or on s390x `cex`.',
    example: butane(
      'fcos',
      '1.6.0',
      `
boot_device:
  luks:
    device: /dev/sda
`,
    ),
  },
  'unknown-layout': {
    title: 'the layout of the boot device is unknown',
    severity: 'error',
    message: ({ allowed }: { allowed: readonly string[] }) => `layout must be one of: ${allowed.join(', ')}`,
    why: 'The layout says which partitions the boot disk has. Butane cannot make partitions for an unknown layout. The `s390x` layouts need fcos 1.6 or later.',
    remedy: 'Use `x86_64`, `aarch64`, `ppc64le`, or one of `s390x-eckd`, `s390x-virt` and `s390x-zfcp`.',
    example: fcos(`
boot_device:
  layout: amd64
  luks:
    tpm2: true
`),
  },
  'too-few-mirror-devices': {
    title: 'a mirror has only one device',
    severity: 'error',
    message: 'mirroring requires at least two devices',
    help: 'list another device, or remove `mirror`',
    why: 'A mirror of one disk gives no protection: if the disk fails, the data is lost. Upstream reports this twice, for the boot device and for its mirror.',
    remedy: 'List at least two devices, or remove `mirror`.',
    example: fcos(`
boot_device:
  layout: x86_64
  mirror:
    devices: [/dev/sda]
`),
  },
  'mirror-without-layout': {
    title: 'a mirrored boot device has no layout',
    severity: 'error',
    cases: {
      advised: {
        message: MIRROR_WITHOUT_LAYOUT,
        help: ({ layout }: { layout: string }) => `${addLayout(layout)}; without it ${layout} is assumed`,
      },
      required: { message: MIRROR_WITHOUT_LAYOUT, help: ({ layout }: { layout: string }) => addLayout(layout) },
    },
    why: 'The config partitions the disks of a mirror, and the partitions depend on the architecture. Up to fcos 1.6 this is a warning, and x86_64 is assumed. From fcos 1.7 on it is an error.',
    remedy: 'Add `layout`, such as `x86_64` or `aarch64`.',
    example: fcos(`
boot_device:
  mirror:
    devices: [/dev/sda, /dev/sdb]
`),
  },
  'mirror-unsupported': {
    title: 'a boot device is mirrored on an architecture that does not support it',
    severity: 'error',
    message: ({ layouts }: { layouts: readonly string[] }) => `mirroring not supported on layouts: ${layouts.join(', ')}`,
    why: 'A machine with IBM Z (s390x) cannot boot from a mirror.',
    remedy: 'Remove `mirror`.',
    example: fcos(`
boot_device:
  layout: s390x-virt
  mirror:
    devices: [/dev/vda, /dev/vdb]
`),
  },
  'no-luks-device': {
    title: 'an encrypted boot device on IBM Z has no device name',
    severity: 'error',
    message: ({ layouts }: { layouts: readonly string[] }) => `device is required for layouts: ${layouts.join(', ')}`,
    help: 'add `luks: {device: …}`: /dev/dasda for s390x-eckd, /dev/sda for s390x-zfcp',
    why: 'With the layouts `s390x-eckd` and `s390x-zfcp` the config has to say which disk the machine boots from.',
    remedy: 'Set `luks.device`: `/dev/dasda` for eckd, `/dev/sda` for zfcp.',
    example: fcos(`
boot_device:
  layout: s390x-eckd
  luks:
    tpm2: true
`),
  },
  'bad-luks-device': {
    title: 'the name of the encrypted boot device does not match the layout',
    severity: 'error',
    message: ({ disks }: { disks: readonly { layout: string; prefix: string }[] }) =>
      `device name must start with ${disks.map(({ prefix, layout }) => `${prefix} on ${layout} layout`).join(' or ')}`,
    why: 'ECKD disks have names like `/dev/dasda`, zFCP disks have names like `/dev/sda`. The name in the config is of another kind of disk.',
    remedy: 'Name the whole disk: `/dev/dasda` with `s390x-eckd`, `/dev/sda` with `s390x-zfcp`.',
    example: fcos(`
boot_device:
  layout: s390x-eckd
  luks:
    device: /dev/sda
    tpm2: true
`),
  },
  'cex-layout': {
    title: 'CEX is enabled and the layout is not one of s390x',
    severity: 'error',
    message: 'when using cex the targeted architecture must match s390x',
    why: 'CEX is a crypto card of IBM Z. Other machines do not have one and cannot unlock the disk with it.',
    remedy: 'Set `layout` to `s390x-eckd`, `s390x-virt` or `s390x-zfcp`, or use `tpm2` or `tang`.',
    example: fcos(`
boot_device:
  layout: x86_64
  luks:
    cex:
      enabled: true
`),
  },
  'cex-with-clevis': {
    title: 'the boot device has both CEX and Clevis to unlock it',
    severity: 'error',
    message: 'cannot use cex with clevis',
    help: 'keep `cex`, or keep `tang` and `tpm2`',
    why: 'A crypto card of IBM Z (CEX) and Clevis (`tang`, `tpm2`) cannot be combined.',
    remedy: 'Keep one of them.',
    example: fcos(`
boot_device:
  layout: s390x-virt
  luks:
    tpm2: true
    cex:
      enabled: true
`),
  },
  'no-luks-method': {
    title: 'an encrypted boot device has nothing that unlocks it',
    severity: 'error',
    message: 'no method specified for luks',
    help: 'add a way to unlock the device: `tpm2: true`, a server in `tang`, or on s390x `cex: {enabled: true}`',
    why: 'The config encrypts the device but gives the machine no way to unlock it.',
    remedy: 'Add `tpm2: true`, a `tang` server, or `cex` on IBM Z.',
    example: fcos(`
boot_device:
  layout: s390x-eckd
  luks:
    device: /dev/dasda
`),
  },
} satisfies CodeEntries;

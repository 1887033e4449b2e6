import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Encrypted devices and what unlocks them: `luks`, `clevis`, `tang`. */

export const luksCodes = {
  'tang-for-var': {
    title: '/var needs the network, which nothing brings up at later boots',
    severity: 'warning',
    message: ({ volume }: { volume: string }) =>
      `the second boot stops: ${volume} with /var is unlocked by a Tang server in the initramfs, where nothing brings up the network`,
    help: 'add `rd.neednet=1` to kernel_arguments.should_exist',
    why: 'Fedora CoreOS mounts /var in the initramfs. It brings up the network there at the first boot, and at later ones only where the root filesystem is unlocked by a Tang server.',
    remedy: 'Add `rd.neednet=1` to `kernel_arguments.should_exist`.',
    example: fcos(`
storage:
  luks:
    - name: var
      device: /dev/disk/by-id/ata-VAR
      wipe_volume: true
      clevis:
        tang:
          - url: http://tang.example.com
            thumbprint: REPLACE-THIS
  filesystems:
    - device: /dev/mapper/var
      format: xfs
      wipe_filesystem: true
      path: /var
      with_mount_unit: true
`),
  },
  'clevis-reuse': {
    title: 'a volume that Clevis opens is to be kept',
    severity: 'info',
    message: 'Ignition keeps no volume that Clevis opens: where there is one already, the boot stops',
    help: 'write `wipe_volume: true` where what is in it may be lost, or open a volume that is kept with a `key_file`',
    why: 'Ignition can open a volume that exists only by its key file. Where a volume that Clevis opens is there already, it fails, and the boot stops.',
    remedy: 'Wipe the volume, or open it with a key file.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/disk/by-partlabel/data
      wipe_volume: false
      clevis:
        tpm2: true
`),
  },
  'name-with-slash': {
    title: 'the name of an encrypted device has a slash',
    severity: 'error',
    message: 'device names cannot contain slashes',
    why: 'The opened device is `/dev/mapper/NAME`, and a file name cannot contain a slash.',
    remedy: 'Write only the name: `data`, not `/dev/mapper/data`.',
    example: fcos(`
storage:
  luks:
    - name: mapper/data
      device: /dev/vdb
`),
  },
  'label-too-long': {
    title: 'the label of an encrypted device is too long',
    severity: 'error',
    message: ({ limit }: { limit: number }) => `luks device labels cannot be longer than ${limit} characters`,
    why: 'The LUKS2 header has room for a label of 47 bytes.',
    remedy: 'Shorten the label.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      label: a-label-that-does-not-fit-into-the-header-of-luks
`),
  },
  'no-device': {
    title: 'an encrypted device has no underlying device',
    severity: 'error',
    message: 'disk device is required',
    why: 'Ignition does not know what to encrypt.',
    remedy: 'Set `device` to the disk or partition.',
    example: fcos(`
storage:
  luks:
    - name: data
`),
  },
  'key-file': {
    title: 'the source of a key file is not a URL that Ignition can fetch',
    severity: 'error',
    message: 'invalid key-file source',
    why: 'Without its key file the device cannot be encrypted at first boot.',
    remedy: 'Use a URL of a known scheme, or `inline` or `local`.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      key_file:
        source: ftp://example.com/key
`),
  },
  'cex-with-clevis': {
    title: 'a device has both CEX and Clevis to unlock it',
    severity: 'error',
    message: 'cannot use cex with clevis',
    why: 'A crypto card of IBM Z (CEX) and Clevis cannot be combined.',
    remedy: 'Keep one of them.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/dasdb
      cex:
        enabled: true
      clevis:
        tpm2: true
`),
  },
  'cex-with-key-file': {
    title: 'a device has both CEX and a key file to unlock it',
    severity: 'error',
    message: 'cannot use key file with cex',
    why: 'A crypto card of IBM Z (CEX) makes the key itself, so a key file cannot be used.',
    remedy: 'Remove `key_file` or `cex`.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/dasdb
      cex:
        enabled: true
      key_file:
        inline: secret
`),
  },
} satisfies CodeEntries;

export const clevisCodes = {
  'custom-with-others': {
    title: 'a custom Clevis pin is combined with tang, tpm2 or a threshold',
    severity: 'error',
    message: 'cannot use custom clevis config with tpm2, tang, or threshold',
    why: 'A custom pin is the complete configuration of Clevis, so the other settings cannot be used.',
    remedy: 'Write the complete configuration in `custom`, or use `tang`, `tpm2` and `threshold` without it.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        tpm2: true
        custom:
          pin: tpm2
          config: '{}'
`),
  },
  'no-pin': {
    title: 'a custom Clevis configuration names no pin',
    severity: 'error',
    message: 'missing required custom clevis pin',
    why: 'The pin tells Clevis how to unlock the device.',
    remedy: 'Add `pin`, such as `tpm2`, `tang` or `sss`.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        custom:
          config: '{}'
`),
  },
  pin: {
    title: 'a custom Clevis configuration names an unknown pin',
    severity: 'error',
    message: 'unsupported clevis pin',
    help: ({ allowed }: { allowed: readonly string[] }) => `use one of these pins: ${allowed.join(', ')}`,
    why: 'Up to spec 3.5 (fcos 1.6) Ignition accepts only `tpm2`, `tang` and `sss`. From spec 3.6 (fcos 1.7) on it accepts any pin.',
    remedy: 'Use one of these pins, or a newer `version`.',
    example: butane(
      'fcos',
      '1.6.0',
      `
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        custom:
          pin: pkcs11
          config: '{}'
`,
    ),
  },
  'no-config': {
    title: 'a custom Clevis pin has no configuration',
    severity: 'error',
    message: 'missing required custom clevis config',
    why: 'Ignition calls Clevis with the pin and its configuration, which is a JSON text. An empty configuration is `{}`.',
    remedy: "Add `config`, at least `'{}'`.",
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        custom:
          pin: tpm2
`),
  },
} satisfies CodeEntries;

export const tangCodes = {
  'no-thumbprint': {
    title: 'a Tang server has no thumbprint',
    severity: 'error',
    message: 'thumbprint is required',
    why: 'Without the thumbprint of the signing key the machine would trust any server at that address.',
    remedy: 'Add `thumbprint`: `tang-show-keys` on the server prints it.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        tang:
          - url: https://tang.example.com
`),
  },
  advertisement: {
    title: 'the advertisement of a Tang server is not JSON',
    severity: 'error',
    message: 'advertisement is not valid JSON',
    why: 'The advertisement is the JSON text that the server sends at `/adv`. With it, the machine does not have to reach the server at first boot.',
    remedy: 'Paste the answer of the server unchanged, in single quotes.',
    example: fcos(`
storage:
  luks:
    - name: data
      device: /dev/vdb
      clevis:
        tang:
          - url: https://tang.example.com
            thumbprint: REPLACE-WITH-ITS-THUMBPRINT
            advertisement: https://tang.example.com/adv
`),
  },
} satisfies CodeEntries;

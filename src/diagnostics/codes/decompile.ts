import type { CodeEntries } from '../entry.ts';

/* Reading Ignition configs back into Butane configs: `butane decompile`. */

const LOSSY = 'with --lossy it is left out';

export const decompileCodes = {
  'no-such-field': {
    title: 'a field has no counterpart in the version',
    severity: 'error',
    message: ({ field, version }: { field: string; version: string }) => `${version} has no field ${field}`,
    help: LOSSY,
    why: 'A Butane config of this variant and version cannot contain the value, so the machine would not get it.',
    remedy: 'Name another variant or version, or leave the value out with `--lossy`.',
  },
  'special-bits': {
    title: 'a mode has bits that the version does not set',
    severity: 'error',
    message: ({ version }: { version: string }) => `${version} does not set setuid, setgid and sticky bits`,
    help: 'with --lossy they are left out',
    why: 'Ignition sets these bits from version 3.6.0 on, and ignores them before.',
    remedy: 'Name a version of the variant that makes Ignition 3.6.0 or newer, or leave the bits out with `--lossy`.',
  },
  'adds-cipher': {
    title: 'a version would change a LUKS volume',
    severity: 'error',
    message: ({ version }: { version: string }) => `with fips, ${version} gives this volume a cipher that FIPS 140-2 allows`,
    help: 'name a newer version, or set the cipher in `options`',
    why: 'With `openshift.fips: true`, versions before 4.20.0 add the options `--cipher aes-cbc-essiv:sha256` to each LUKS volume without a cipher. The MachineConfig has such a volume.',
    remedy: 'Name a newer version with `--version`, or set the cipher in the options of the volume.',
  },
  refused: {
    title: 'the variant refuses a value',
    severity: 'error',
    message: ({ version, problem }: { version: string; problem: string }) => `${version} refuses this: ${problem}`,
    help: LOSSY,
    why: 'The value is valid in Ignition, and Butane refuses it for this variant and version, for example because its system does not support it.',
    remedy: 'Name another variant or version, or leave the value out with `--lossy`.',
  },
  'left-out': {
    title: 'a value is left out because the variant cannot have it',
    severity: 'warning',
    message: ({ problem }: { problem: string }) => `left out: ${problem}`,
    why: '`--lossy` leaves out what the variant cannot have. The machine does not get it.',
    remedy: 'Nothing is to be done if the machine does not need it.',
  },
  'other-version': {
    title: 'the config is for another version of Ignition',
    severity: 'warning',
    message: ({ from, version, to }: { from: string; version: string; to: string }) =>
      `the config has Ignition ${from}, and ${version} makes Ignition ${to}`,
    why: 'No version of the variant makes the Ignition version of the config, or `--version` names another one. The machine gets the same, if its Ignition reads the other version.',
    remedy: 'Nothing is to be done if the Ignition of the machine reads the other version.',
  },
  'unknown-version': {
    title: 'there is no such variant or version',
    severity: 'error',
    message: ({ name }: { name: string }) => `there is no ${name}`,
    why: 'The variant says which system the config is for, and the version which fields it may have.',
    remedy: 'Use one of the variants and versions that the message lists.',
  },
  'is-butane': {
    title: 'the file is a Butane config already',
    severity: 'error',
    message: 'this is a Butane config already',
    help: 'name an Ignition config or a MachineConfig',
    why: 'Ignition configs and MachineConfigs are read back into Butane configs.',
    remedy: 'Name an Ignition config or a MachineConfig.',
  },
  'several-configs': {
    title: 'the file has several MachineConfigs',
    severity: 'error',
    message: ({ count }: { count: number }) => `there are ${count} MachineConfigs in this file`,
    help: 'name a directory for the configs with --out-dir',
    why: 'Each MachineConfig becomes a Butane config of its own, and a file or stdout takes one.',
    remedy: 'Name a directory with `--out-dir`.',
  },
} satisfies CodeEntries;

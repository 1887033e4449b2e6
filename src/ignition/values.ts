import type { Choice } from '../schema/value-fact.ts';

/*
 * The values that fields of Ignition configs accept, with facts about each. A value that a later version added names the layer of
 * that version. Rules, schemas, suggestions and descriptions read these tables, so a new value is one row.
 * Source: the configuration specifications of Ignition 3.0 to 3.7.
 */

/** A filesystem that Ignition can create. */
export interface FilesystemFormat extends Choice {
  /** The length in bytes of the longest label that the mkfs command of the format accepts. */
  readonly labelBytes?: number;
}

export const filesystemFormats: readonly FilesystemFormat[] = [
  { value: 'ext4', labelBytes: 16 },
  { value: 'btrfs', labelBytes: 256 },
  { value: 'xfs', labelBytes: 12 },
  { value: 'swap', labelBytes: 15 },
  { value: 'vfat', labelBytes: 11 },
  // Ignition creates no filesystem on the device.
  { value: 'none', since: 'ignition_3_3' },
];

/** A RAID level in one of mdadm's spellings. */
export interface RaidLevel extends Choice {
  /** True if the array survives the loss of a device. Only such an array can have spares. */
  readonly redundant: boolean;
}

export const raidLevels: readonly RaidLevel[] = [
  { value: 'linear', redundant: false },
  { value: 'raid0', redundant: false },
  { value: '0', redundant: false, unadvised: true },
  { value: 'stripe', redundant: false, unadvised: true },
  { value: 'raid1', redundant: true },
  { value: '1', redundant: true, unadvised: true },
  { value: 'mirror', redundant: true, unadvised: true },
  { value: 'raid4', redundant: true },
  { value: '4', redundant: true, unadvised: true },
  { value: 'raid5', redundant: true },
  { value: '5', redundant: true, unadvised: true },
  { value: 'raid6', redundant: true },
  { value: '6', redundant: true, unadvised: true },
  { value: 'raid10', redundant: true },
  { value: '10', redundant: true, unadvised: true },
];

/** The URL schemes that Ignition can fetch. */
export const urlSchemes: readonly Choice[] = [
  { value: 'http' },
  { value: 'https' },
  { value: 'tftp' },
  { value: 's3' },
  { value: 'data' },
  { value: 'gs', since: 'ignition_3_2' },
  { value: 'arn', since: 'ignition_3_4' },
];

/** A hash function for checksums. */
export interface HashFunction extends Choice {
  /** The number of hexadecimal digits of a checksum. */
  readonly digits: number;
}

export const hashFunctions: readonly HashFunction[] = [
  { value: 'sha512', digits: 128 },
  { value: 'sha256', digits: 64, since: 'ignition_3_1' },
];

/** The clevis pins that a custom config may name before 3.6. From 3.6 on it may name any pin. */
export const clevisPins: readonly Choice[] = [{ value: 'tpm2' }, { value: 'tang' }, { value: 'sss' }];

/** The compression methods of contents. */
export const compressions: readonly Choice[] = [{ value: 'gzip' }];

/** The extensions of unit names. */
export const unitExtensions: readonly string[] = [
  '.service',
  '.socket',
  '.device',
  '.mount',
  '.automount',
  '.swap',
  '.target',
  '.path',
  '.timer',
  '.snapshot',
  '.slice',
  '.scope',
];

/** The highest mode: twelve bits, of which the first three are setuid, setgid and sticky. */
export const MAX_MODE = 0o7777;

/** The greatest length of a partition label. GPT stores 36 UTF-16 units; upstream counts bytes of UTF-8. */
export const PARTITION_LABEL_BYTES = 36;

/** The greatest length of a LUKS2 label in bytes: 48 less the terminating zero. */
export const LUKS_LABEL_BYTES = 47;

/** A regular expression for a GUID or the empty text. */
export const GUID_FORM = '^(|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$';

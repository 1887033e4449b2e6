import type { Choice } from '../schema/value-fact.ts';

/*
 * The values that fields of Ignition configs take, each with what else is known of it. A value that came later names the layer
 * that brought it. Rules, schemas, suggestions and descriptions read these tables, so a new value is one row.
 * Source: the configuration specifications of Ignition 3.0 to 3.7.
 */

/** A filesystem that Ignition can make. */
export interface FilesystemFormat extends Choice {
  /** Bytes of the longest label that its mkfs takes. */
  readonly labelBytes?: number;
}

export const filesystemFormats: readonly FilesystemFormat[] = [
  { value: 'ext4', labelBytes: 16 },
  { value: 'btrfs', labelBytes: 256 },
  { value: 'xfs', labelBytes: 12 },
  { value: 'swap', labelBytes: 15 },
  { value: 'vfat', labelBytes: 11 },
  // leaves a device without a filesystem
  { value: 'none', since: 'ignition_3_3' },
];

/** A RAID level in one of mdadm's spellings. */
export interface RaidLevel extends Choice {
  /** True where the array survives the loss of a device, and so can have spares. */
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

/** Schemes of URLs that Ignition fetches from. */
export const urlSchemes: readonly Choice[] = [
  { value: 'http' },
  { value: 'https' },
  { value: 'tftp' },
  { value: 's3' },
  { value: 'data' },
  { value: 'gs', since: 'ignition_3_2' },
  { value: 'arn', since: 'ignition_3_4' },
];

/** A function that checksums are made with. */
export interface HashFunction extends Choice {
  /** Hexadecimal digits of a sum. */
  readonly digits: number;
}

export const hashFunctions: readonly HashFunction[] = [
  { value: 'sha512', digits: 128 },
  { value: 'sha256', digits: 64, since: 'ignition_3_1' },
];

/** Pins of clevis that a custom config may name; from 3.6 on it may name any. */
export const clevisPins: readonly Choice[] = [{ value: 'tpm2' }, { value: 'tang' }, { value: 'sss' }];

/** How contents may be compressed. */
export const compressions: readonly Choice[] = [{ value: 'gzip' }];

/** What the names of units end in. */
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

/** Bytes of the longest label of a partition. GPT has room for 36 UTF-16 units; upstream counts bytes of UTF-8. */
export const PARTITION_LABEL_BYTES = 36;

/** LUKS2 labels have room for 47 bytes and a zero. */
export const LUKS_LABEL_BYTES = 47;

/** A GUID, or nothing. */
export const GUID_FORM = '^(|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$';

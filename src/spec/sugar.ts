/**
 * The sugars of a version, by the names of their folders in `compile/desugar`. A spec names them, and the compiler knows what
 * they do: a version is data.
 */

/** A sugar that completes one struct. `escaped-inline` is the `inline` of the oldest spec. */
export type StructSugar = 'escaped-inline' | 'local-contents' | 'resources' | 'ssh-keys';

/** A sugar over the whole document, with what it knows of in a version. */
export type DocumentSugar = { readonly name: 'boot-device' | 'fips' | 'grub' | 'grub-contents' | 'quadlets' | 'trees' } | MountUnits;

/** What mount units of a version know of. */
export interface MountUnits {
  readonly name: 'mount-units';
  /** Swap areas get a swap unit. */
  readonly swap: boolean;
  /** Filesystems on LUKS volumes that need Tang wait for the network. */
  readonly remote: boolean;
}

/** What a field of a config always becomes: where a version refuses that, it refuses the field too. */
export interface Expansion {
  /** The field by its path in a config; of a sugar that completes one struct, its name in that struct. */
  readonly field: string;
  /**
   * What the Ignition document then has, in its order and by Ignition's names: paths, or the fields of the completed struct. Only
   * what does not depend on values: `boot_device.mirror` always makes disks, `storage.trees` may make nothing.
   */
  readonly makes: readonly string[];
}

const filesystem = ['device', 'format', 'label', 'wipeFilesystem'].map((field) => `storage.filesystems.${field}`);
const disk = ['device', 'partitions.label', 'partitions.sizeMiB', 'partitions.typeGuid', 'wipeTable'].map(
  (field) => `storage.disks.${field}`,
);
const luks = ['device', 'label', 'name', 'wipeVolume'].map((field) => `storage.luks.${field}`);
const raid = ['devices', 'level', 'name', 'options'].map((field) => `storage.raid.${field}`);
const bootFilesystem = ['device', 'format', 'path'].map((field) => `storage.filesystems.${field}`);

/** What the sugars over the whole document make. What a later sugar of a version says of a field replaces what an earlier one says. */
export const documentExpansions: Readonly<Record<DocumentSugar['name'], readonly Expansion[]>> = {
  'boot-device': [
    { field: 'boot_device.luks', makes: [...filesystem, ...luks] },
    { field: 'boot_device.luks.cex', makes: ['storage.luks.cex.enabled'] },
    { field: 'boot_device.luks.discard', makes: ['storage.luks.discard'] },
    { field: 'boot_device.luks.tang', makes: ['storage.luks.clevis.tang'] },
    { field: 'boot_device.luks.threshold', makes: ['storage.luks.clevis.threshold'] },
    { field: 'boot_device.luks.tpm2', makes: ['storage.luks.clevis.tpm2'] },
    { field: 'boot_device.mirror', makes: [...disk, ...filesystem, ...raid] },
  ],
  // completes the LUKS volumes that others make
  fips: [],
  grub: [{ field: 'grub', makes: ['storage.files.path', 'storage.files.append.source', ...bootFilesystem] }],
  'grub-contents': [{ field: 'grub', makes: ['storage.files.path', 'storage.files.contents.source', ...bootFilesystem] }],
  'mount-units': [
    {
      field: 'storage.filesystems.with_mount_unit',
      makes: ['systemd.units.contents', 'systemd.units.enabled', 'systemd.units.name'],
    },
  ],
  // an instance of a template is a link, but its template is a file
  quadlets: [{ field: 'systemd.quadlets', makes: ['storage.files.path', 'storage.files.contents.source', 'storage.files.mode'] }],
  trees: [
    { field: 'storage.trees.user', makes: ['storage.directories.path', 'storage.directories.user'] },
    { field: 'storage.trees.group', makes: ['storage.directories.path', 'storage.directories.group'] },
    { field: 'storage.trees.dir_mode', makes: ['storage.directories.path', 'storage.directories.mode'] },
  ],
};

/** What the sugars that complete one struct make of its fields. */
export const structExpansions: Readonly<Record<StructSugar, readonly Expansion[]>> = {
  'escaped-inline': [{ field: 'inline', makes: ['source'] }],
  'local-contents': [{ field: 'contents_local', makes: ['contents'] }],
  resources: [
    { field: 'inline', makes: ['source'] },
    { field: 'local', makes: ['source'] },
  ],
  'ssh-keys': [{ field: 'ssh_authorized_keys_local', makes: ['sshAuthorizedKeys'] }],
};

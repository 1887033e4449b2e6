import type { DocumentSugar, StructSugar } from './sugar.ts';

/** The Ignition fields that a sugar field always sets. A version that refuses one of them refuses the sugar field too. */
export interface Expansion {
  /** The path of the sugar field in a config; for a sugar that completes one struct, the name of the field. */
  readonly field: string;
  /**
   * The paths in the Ignition document, or the fields of the completed struct, under Ignition's names and in document order. It lists
   * only fields that are set whatever the values are: `boot_device.mirror` always makes disks, but `storage.trees` may make nothing.
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

/**
 * The expansions of the sugars over the whole document. If two sugars of a version expand the same field, the later expansion counts.
 */
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
  // `fips` only changes LUKS volumes that exist already.
  fips: [],
  grub: [{ field: 'grub', makes: ['storage.files.path', 'storage.files.append.source', ...bootFilesystem] }],
  'grub-contents': [{ field: 'grub', makes: ['storage.files.path', 'storage.files.contents.source', ...bootFilesystem] }],
  'mount-units': [
    {
      field: 'storage.filesystems.with_mount_unit',
      makes: ['systemd.units.contents', 'systemd.units.enabled', 'systemd.units.name'],
    },
  ],
  // An instance of a template becomes a link, but its template becomes a file.
  quadlets: [{ field: 'systemd.quadlets', makes: ['storage.files.path', 'storage.files.contents.source', 'storage.files.mode'] }],
  trees: [
    { field: 'storage.trees.user', makes: ['storage.directories.path', 'storage.directories.user'] },
    { field: 'storage.trees.group', makes: ['storage.directories.path', 'storage.directories.group'] },
    { field: 'storage.trees.dir_mode', makes: ['storage.directories.path', 'storage.directories.mode'] },
  ],
};

/** The expansions of the sugars that complete one struct. */
export const structExpansions: Readonly<Record<StructSugar, readonly Expansion[]>> = {
  'escaped-inline': [{ field: 'inline', makes: ['source'] }],
  'local-contents': [{ field: 'contents_local', makes: ['contents'] }],
  resources: [
    { field: 'inline', makes: ['source'] },
    { field: 'local', makes: ['source'] },
  ],
  'ssh-keys': [{ field: 'ssh_authorized_keys_local', makes: ['sshAuthorizedKeys'] }],
};

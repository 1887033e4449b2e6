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

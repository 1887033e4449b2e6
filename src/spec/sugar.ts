import type { RefusalReason } from '../schema/forbids.ts';

/**
 * The names of the sugars, which are also the names of their folders in `compile/desugar`. A spec contains only names, because a
 * version is data; the compiler has the code.
 */

/** A sugar that completes one struct. `escaped-inline` is `inline` in base_0_1, which never uses base64 or gzip. */
export type StructSugar = 'escaped-inline' | 'local-contents' | 'resources' | 'ssh-keys';

/** A sugar over the whole document, with its settings in a version. */
export type DocumentSugar = { readonly name: 'boot-device' | 'fips' | 'grub' | 'grub-contents' | 'quadlets' | 'trees' } | MountUnits;

/** The settings of mount units in a version. */
export interface MountUnits {
  readonly name: 'mount-units';
  /** True: a swap unit is generated for a swap area. */
  readonly swap: boolean;
  /** True: the mount unit of a filesystem on a LUKS volume with Tang waits for the network. */
  readonly remote: boolean;
}

/**
 * Sugars that set a refused field which the user did not write, by their field. Upstream's message is about the field that is set;
 * `butane check` gives this reason instead.
 */
export const refusedSugars: Readonly<Record<string, RefusalReason>> = { grub: 'grubUsers', trees: 'treeOwners' };

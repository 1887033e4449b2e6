import type { Location } from '../text/source.ts';

/** A user or a group: its number, if the config or the account files of the tree say it, or else its name. */
export type Account = { readonly id: number } | { readonly name: string };

/** The owner that a config asks for. What is absent is root for what is new, and stays as it is for what exists. */
export interface Owner {
  readonly user?: Account | undefined;
  readonly group?: Account | undefined;
}

interface Node {
  /** An absolute path in the tree, as the config writes it, cleaned. */
  readonly path: string;
  readonly owner: Owner;
  /** True to remove what exists at the path first, whatever it is. */
  readonly overwrite: boolean;
  readonly location?: Location | undefined;
}

/** A directory. `mode` has at most twelve bits; absent for 0755 if it is new, and for no change if it exists. */
export interface DirectoryOperation extends Node {
  readonly kind: 'directory';
  readonly mode?: number | undefined;
}

/** A file. `mode` has at most twelve bits; absent for 0644 if it is new, and for no change if it exists. */
export interface FileOperation extends Node {
  readonly kind: 'file';
  /** The bytes of `contents`; absent to keep the contents of a file that exists, and to create an empty one if none exists. */
  readonly contents?: Uint8Array | undefined;
  /** The bytes to write after the contents. */
  readonly append: readonly Uint8Array[];
  readonly mode?: number | undefined;
}

/** A link. A target of a hard link is a path from the root of the tree; that of a symbolic link is kept as it is written. */
export interface LinkOperation extends Node {
  readonly kind: 'link';
  readonly target: string;
  readonly hard: boolean;
}

/** A unit or a drop-in. It replaces a file or a link that exists, and always has mode 0644. */
export interface UnitOperation {
  readonly kind: 'unit' | 'drop-in';
  readonly path: string;
  readonly contents: Uint8Array;
  readonly location?: Location | undefined;
}

/** `mask`: the path becomes a link to `/dev/null`. `unmask`: the path is removed if it is such a link. */
export interface MaskOperation {
  readonly kind: 'mask' | 'unmask';
  readonly path: string;
  readonly location?: Location | undefined;
}

/**
 * Lines to append to the preset file. Those of disabled units are only written if the unit is enabled in the tree; then its links in
 * `*.wants` and the like are removed.
 */
export interface PresetOperation {
  readonly kind: 'preset';
  readonly path: string;
  readonly lines: readonly string[];
  /** The disabled units. The line of each is `disable UNIT`. */
  readonly disabled: readonly string[];
  readonly location?: undefined;
}

/** The SSH keys of a user. The file is replaced. It belongs to the user, and so do the home and the folders in it that are created for it. */
export interface KeysOperation {
  readonly kind: 'keys';
  readonly path: string;
  readonly user: string;
  readonly home: string;
  readonly owner: Owner;
  readonly contents: Uint8Array;
  readonly location?: Location | undefined;
}

/** One step of laying out a config below a directory. */
export type Operation =
  | KeysOperation
  | DirectoryOperation
  | FileOperation
  | LinkOperation
  | UnitOperation
  | MaskOperation
  | PresetOperation;

/** Something in a config that is not laid out. */
export interface LeftOut {
  /** What it is, in a few words: `the user core`, `the file /opt/app`. */
  readonly what: string;
  /** Why, where it is not plain from what it is. */
  readonly why?: string | undefined;
  readonly location?: Location | undefined;
}

/** A reason why nothing can be laid out, in one line. */
export interface PlanProblem {
  readonly message: string;
  readonly location?: Location | undefined;
}

import type { LocalUse } from '../locals/local-use.ts';
import type { NameUse } from './name-use.ts';

/** A file of a config, and what it names. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /**
   * In the order of the text. A variable in a local file, or in a file with the values of instances, is `of` the config that declares it,
   * by its path.
   */
  readonly names: readonly NameUse[];
  /** False for local files and for files with values. */
  readonly isConfig: boolean;
}

/** The files that make one config: the root, the files that it includes, and the local files of all of them. Names are shared in it. */
export interface FileGroup {
  /** The path of the root. */
  readonly root: string;
  readonly files: readonly NamedFile[];
  /** The directories of the local files of a config: absolute, one for each way in which it is included. */
  readonly localDirs: (config: string) => readonly string[];
  /** How the configs embed their local files, by the path of the file. */
  readonly localUses: ReadonlyMap<string, readonly LocalUse[]>;
  /** The paths of the files that an entry of `include` names. */
  readonly included: (from: string, include: string) => readonly string[];
}

import type { LocalFiles } from './local-completions.ts';

/** The files that a config can name. */
export interface ConfigFiles extends LocalFiles {
  /** Undefined where a config cannot include others. */
  readonly includes?: IncludeFolders | undefined;
}

/** Where the files are that a config includes. */
export interface IncludeFolders {
  /** The path of the config, absolute. */
  readonly path: string;
  /** The directory that contains all files which the config may include, absolute. */
  readonly rootDir: string;
}

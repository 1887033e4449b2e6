import type { Files } from '../../host/files.ts';
import type { Gunzip, Gzip } from '../../host/gzip.ts';
import type { Settings } from '../settings/settings.ts';

/** The settings that apply to a config, and the directories of its local files. */
export interface ConfigSettings {
  readonly settings: Settings;
  /** The directory of the config's local files, absolute. */
  readonly filesDir: string;
  /** Other directories that may have its local files, for help lines. */
  readonly otherFilesDirs: () => readonly string[];
  /** The directory that contains all files which the config may include, absolute. */
  readonly rootDir: string;
  /** The files with values of variables that the settings name, absolute. Default: none. */
  readonly varsFiles?: readonly string[] | undefined;
  /** What is wrong with the settings file. `settings` are then the defaults. */
  readonly fault?: FileFaultMessage | undefined;
}

/** What is wrong with a file that no config includes or embeds. */
export interface FileFaultMessage {
  /** Absolute. */
  readonly file: string;
  /** One line, which names the file. */
  readonly message: string;
}

/** What a workspace needs of the machine it runs on. A page in a browser has its own implementation. */
export interface WorkspaceHost {
  /** The files on disk. Open documents count instead of their files; the workspace sees to that. */
  readonly files: Files;
  /** Compresses contents, as `butane build` does. Without it, sizes are not checked. */
  readonly gzip?: Gzip | undefined;
  /** Uncompresses contents. Without it, compressed contents of Ignition configs are not shown. */
  readonly gunzip?: Gunzip | undefined;
  /** The value of an environment variable. Default: there are none. */
  readonly env?: ((name: string) => string | undefined) | undefined;
  /**
   * The settings for the config at an absolute path.
   *
   * @param folders the absolute paths of the folders of the workspace
   */
  settingsOf(path: string, folders: readonly string[]): ConfigSettings;
  /** The absolute paths of all configs below a folder, as `butane check` finds them. */
  configsBelow(folder: string): readonly string[];
}

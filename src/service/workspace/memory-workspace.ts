import { isButaneName } from '../../grammar/config-names.ts';
import { filesOfReader } from '../../host/files-of-reader.ts';
import type { Gunzip, Gzip } from '../../host/gzip.ts';
import { noSettings, readSettings, type Settings } from '../settings/settings.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** A workspace without a disk: a page in a browser. */
export interface MemoryWorkspace {
  /** The files by absolute path. They are looked up when they are needed, so that they can change. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** Compresses contents. Without it, sizes are not checked and the preview is empty. */
  readonly gzip?: Gzip | undefined;
  /** Uncompresses contents. Without it, compressed contents of Ignition configs are not shown. */
  readonly gunzip?: Gunzip | undefined;
  /** What `.butanerc.json` would have, as parsed JSON. Directories in it are ignored: local files are beside their config. */
  readonly settings?: unknown;
}

/**
 * The host of a workspace in memory.
 *
 * @throws TypeError if the settings are wrong
 */
export function memoryWorkspace({ files, gzip, gunzip, settings: json }: MemoryWorkspace): WorkspaceHost {
  const settings: Settings | string = json === undefined ? noSettings : readSettings(json);
  if (typeof settings === 'string') throw new TypeError(`settings: ${settings}`);
  return {
    files: filesOfReader((path) => files.get(path)),
    gzip,
    gunzip,
    settingsOf: (path, folders) => ({
      settings,
      filesDir: path.slice(0, path.lastIndexOf('/')) || '/',
      otherFilesDirs: () => [],
      rootDir: folders.find((folder) => path.startsWith(folder === '/' ? folder : `${folder}/`)) ?? '/',
    }),
    configsBelow: (folder) =>
      [...files.keys()].filter((path) => path.startsWith(folder === '/' ? folder : `${folder}/`) && isButaneName(path)).sort(),
  };
}

import { dirname, resolve } from 'node:path';
import { noSettings } from '../../service/settings/settings.ts';
import type { ConfigSettings, WorkspaceHost } from '../../service/workspace/workspace-host.ts';
import { nodeGunzip } from '../io/node-gunzip.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { isBelow } from '../io/search-root.ts';
import { filesDirFinder, otherFilesDirs } from './files-dir.ts';
import { findSettings, settingsFolder } from './find-settings.ts';
import { wantedConfigs } from './wanted-configs.ts';

/** What the language server needs of the machine. */
export const editorHost: WorkspaceHost = {
  files: nodeFiles,
  gzip: nodeGzip,
  gunzip: nodeGunzip,
  env: (name) => process.env[name],
  settingsOf,
  configsBelow,
};

/** The settings nearest to a config. Wrong ones do not count, and are named. */
function settingsOf(path: string, folders: readonly string[]): ConfigSettings {
  const folder = dirname(path);
  const found = findSettings(folder);
  const { settings, file } = 'fault' in found ? { settings: noSettings, file: undefined } : found;
  const base = settingsFolder({ file }, folder);
  const dir = filesDirFinder({ settings: settings.filesDir, base }, base)(path);
  return {
    settings,
    filesDir: resolve(base, dir),
    otherFilesDirs: () => otherFilesDirs(path, base),
    // the folder that is open stands for the working directory of `butane check`
    rootDir: settings.rootDir === undefined ? (folders.find((open) => isBelow(path, open)) ?? base) : resolve(base, settings.rootDir),
    varsFiles: settings.vars.map((name) => resolve(base, name)),
    ...('fault' in found ? { fault: { file: found.file, message: found.fault } } : {}),
  };
}

function configsBelow(folder: string): readonly string[] {
  const found = findSettings(folder);
  const settings = 'fault' in found ? { settings: noSettings, file: undefined } : found;
  const configs = wantedConfigs([], settings, { gitignore: true }, folder).find();
  return 'fault' in configs ? [] : configs.files.map((file) => resolve(folder, file));
}

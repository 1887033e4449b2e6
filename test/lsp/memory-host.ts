import { noSettings, type Settings } from '../../src/service/settings/settings.ts';
import type { WorkspaceHost } from '../../src/service/workspace/workspace-host.ts';
import { memoryFiles } from '../compose/memory-files.ts';

/** A machine with these files in `/work`, by absolute path. Local files are beside their config. */
export function memoryHost(files: Readonly<Record<string, string>> = {}, settings: Partial<Settings> = {}): WorkspaceHost {
  return {
    files: memoryFiles(files),
    settingsOf: (path) => ({
      settings: { ...noSettings, ...settings },
      filesDir: path.slice(0, path.lastIndexOf('/')),
      otherFilesDirs: () => [],
      rootDir: '/work',
    }),
    configsBelow: (folder) => Object.keys(files).filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.bu')),
  };
}

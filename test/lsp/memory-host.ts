import { filesOfReader } from '../../src/host/files-of-reader.ts';
import { noSettings, type Settings } from '../../src/service/settings/settings.ts';
import type { WorkspaceHost } from '../../src/service/workspace/workspace-host.ts';

/** A machine with these files in `/work`, by absolute path. Local files are beside their config. */
export function memoryHost(files: Readonly<Record<string, string>> = {}, settings: Partial<Settings> = {}): WorkspaceHost {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    files: filesOfReader((path) => bytes.get(path)),
    settingsOf: (path) => ({
      settings: { ...noSettings, ...settings },
      filesDir: path.slice(0, path.lastIndexOf('/')),
      otherFilesDirs: () => [],
      rootDir: '/work',
    }),
    configsBelow: (folder) => [...bytes.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.bu')),
  };
}

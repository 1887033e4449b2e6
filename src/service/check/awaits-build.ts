import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Files, isFault } from '../../host/files.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';

/** The extensions of Butane configs. */
const CONFIGS: readonly string[] = ['bu', 'butane', 'fcc'];

/**
 * True for a diagnostic about a missing Ignition config that is not built yet: next to it is a Butane config of the same name, or, for
 * `web-01.ign`, a composed config `web.bu`, of which `01` may be an instance.
 */
export function awaitsBuild({ code, values }: Diagnostic, files: Files): boolean {
  const path = values?.missingPath;
  if (code !== 'local/unreadable' || !path?.endsWith('.ign')) return false;
  const stem = path.slice(0, -'.ign'.length);
  const exists = (name: string, isRight: (path: string) => boolean): boolean =>
    CONFIGS.map((extension) => `${name}.${extension}`).some((config) => isFile(files, config) && isRight(config));
  if (exists(stem, () => true)) return true;
  const isComposed = (config: string): boolean => {
    const bytes = files.read(config);
    return !isFault(bytes) && mayBeComposed(bytes);
  };
  const folderEnd = stem.lastIndexOf('/') + 1;
  for (let dash = stem.indexOf('-', folderEnd + 1); dash > 0; dash = stem.indexOf('-', dash + 1))
    if (exists(stem.slice(0, dash), isComposed)) return true;
  return false;
}

function isFile(files: Files, path: string): boolean {
  const info = files.stat(path);
  return !isFault(info) && info.type === 'file';
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Files, isFault } from '../../host/files.ts';

/** The extensions of Butane configs. */
const CONFIGS: readonly string[] = ['bu', 'butane', 'fcc'];

/** True for a diagnostic about a missing Ignition config that is not built yet: a Butane config of the same name is next to it. */
export function awaitsBuild({ code, values }: Diagnostic, files: Files): boolean {
  const path = values?.missingPath;
  if (code !== 'local/unreadable' || !path?.endsWith('.ign')) return false;
  const stem = path.slice(0, -'.ign'.length);
  return CONFIGS.some((extension) => isFile(files, `${stem}.${extension}`));
}

function isFile(files: Files, path: string): boolean {
  const info = files.stat(path);
  return !isFault(info) && info.type === 'file';
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { awaitedBuild } from '../../fix/awaited-build.ts';
import type { Files } from '../../host/files.ts';

/** True for a diagnostic about a missing Ignition config that is not built yet. */
export function awaitsBuild({ code, values }: Diagnostic, files: Files): boolean {
  const path = values?.missingPath;
  return code === 'local/unreadable' && path !== undefined && awaitedBuild(path, files) !== undefined;
}

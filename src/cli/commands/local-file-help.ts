import type { LocalFiles } from '../../compile/desugar/pass.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggestFile } from '../../fix/suggest-file.ts';
import type { Files } from '../../host/files.ts';
import { nodeFiles } from '../io/node-host.ts';
import { otherFilesDirs } from './files-dir.ts';

/**
 * Adds help to what a report says of missing local files of a config, as `butane check` does: what is meant, or which folder to pass.
 *
 * @param config the name of the config
 * @param dir the directory of its local files
 * @param host where they are read. Files of a git revision are not looked for in other directories
 */
export function withLocalFileHelp(
  report: readonly Diagnostic[],
  config: string,
  dir: string,
  host: Files = nodeFiles,
): readonly Diagnostic[] {
  const known = new Map<string, unknown>();
  const otherDirs = host === nodeFiles ? () => otherFilesDirs(config, process.cwd()) : undefined;
  const files: LocalFiles = { dir, host, otherDirs };
  return report.map((found) => {
    const { code, location, values, help } = found;
    const missing = values?.missingPath;
    if (code !== 'local/unreadable' || missing === undefined || help !== undefined || location?.source.name !== config) return found;
    const advice = suggestFile(missing, files, known);
    return advice === undefined ? found : { ...found, help: advice };
  });
}

import { translate } from '../../../compile/translate.ts';
import { errnoText } from '../../../host/errno-text.ts';
import type { FileFault } from '../../../host/files.ts';
import { nodeFiles, nodeGzip } from '../../io/node-host.ts';
import { buildReport } from './build-report.ts';
import type { Building } from './building.ts';
import { filesOfRun, type OwnOutputs } from './files-of-run.ts';
import { recordFiles } from './recorded-files.ts';

/** The result of building a config. `output` is absent if it failed. */
export interface BuiltConfig {
  readonly config: string;
  readonly output?: string;
  /** The messages about the config, for stderr. */
  readonly report: readonly (string | Uint8Array)[];
  /** The absolute paths of the local files and directories that it depends on. */
  readonly used: ReadonlySet<string>;
}

/** An output that a config embeds, or the reason why it cannot be embedded. */
export type Embedded = { readonly contents: Uint8Array } | { readonly reason: string };

/** The functions of a run that building a config needs. */
export interface Run extends Pick<OwnOutputs, 'planned' | 'onLeftOut'> {
  /** Returns the output of another config. `path` is the path by which it is embedded. */
  readonly embed: (maker: string, path: string) => Embedded;
}

/**
 * Translates a config.
 *
 * @param filesDir the directory of its local files
 */
export function buildConfig(config: string, bytes: Uint8Array, filesDir: string, how: Building, run: Run): BuiltConfig {
  const recorded = recordFiles(nodeFiles);
  const reasons = new Map<string, string>();
  const files = filesOfRun(recorded.files, {
    ...run,
    embed: (maker, path) => {
      const embedded = run.embed(maker, path);
      if ('contents' in embedded) return embedded.contents;
      reasons.set(faultMessage(unreadable(path)), `cannot embed ${path}: ${embedded.reason}`);
      return unreadable(path);
    },
  });
  const { pretty, raw } = how;
  const translation = translate(bytes, { files, filesDir, gzip: nodeGzip, pretty, raw, name: config });
  const { output, fatal } = translation;
  // A missing output of another config gets its own line instead of a diagnostic.
  const report = translation.report.filter(({ message }) => !reasons.has(message));
  const refused = how.strict && report.length > 0;
  // As in the drop-in command, the output ends with a line feed.
  const result = output === undefined || refused || reasons.size > 0 ? {} : { output: `${output}\n` };
  return { config, report: buildReport(config, bytes, { report, fatal }, [...reasons.values()], how), used: recorded.used, ...result };
}

function unreadable(path: string): FileFault {
  return { fault: { errno: 'EIO', operation: 'open', path } };
}

function faultMessage({ fault }: FileFault): string {
  return `${fault.operation} ${fault.path}: ${errnoText(fault.errno)}`;
}

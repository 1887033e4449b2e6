import { translate } from '../../../compile/translate.ts';
import type { CheckedFile } from '../../../diagnostics/checked-file.ts';
import { errnoText } from '../../../host/errno-text.ts';
import type { FileFault, Files } from '../../../host/files.ts';
import { nodeFiles, nodeGzip } from '../../io/node-host.ts';
import { withLocalFileHelp } from '../local-file-help.ts';
import { buildReport } from './build-report.ts';
import type { Building } from './building.ts';
import { filesOfRun, type OwnOutputs } from './files-of-run.ts';
import type { PlannedOutput } from './planned-outputs.ts';
import { recordFiles } from './recorded-files.ts';

/** An output of a config. `output` is absent if it failed. */
export interface BuiltOutput {
  /** The name from which its path is made: that of the config, or of an instance. */
  readonly name: string;
  readonly output?: string | undefined;
  /** True if it contains a secret. */
  readonly secret: boolean;
}

/** The result of building a config. */
export interface BuiltConfig {
  readonly config: string;
  /** One, or one for each instance. */
  readonly outputs: readonly BuiltOutput[];
  /** The diagnostics of a composed config, one entry for each instance. */
  readonly checkedFiles?: readonly CheckedFile[] | undefined;
  /** The messages about the config, for stderr. */
  readonly report: readonly (string | Uint8Array)[];
  /** The absolute paths of the local files and directories that it depends on. */
  readonly used: ReadonlySet<string>;
}

/** An output that a config embeds, or the reason why it cannot be embedded. */
export type Embedded = { readonly contents: Uint8Array; readonly secret: boolean } | { readonly reason: string };

/** The functions of a run that building a config needs. */
export interface Run extends Pick<OwnOutputs, 'planned' | 'onLeftOut'> {
  /** Returns an output of another config. `path` is the path by which it is embedded. */
  readonly embed: (output: PlannedOutput, path: string) => Embedded;
}

/**
 * Translates a config.
 *
 * @param filesDir the directory of its local files
 */
export function buildConfig(config: string, bytes: Uint8Array, filesDir: string, how: Building, run: Run): BuiltConfig {
  const own = ownFiles(run);
  const { pretty, raw } = how;
  const translation = translate(bytes, { files: own.files, filesDir, gzip: nodeGzip, pretty, raw, name: config });
  const { output, fatal } = translation;
  // A missing output of another config gets its own line instead of a diagnostic.
  const ownReport = translation.report.filter(({ message }) => !own.reasons.has(message));
  const report = withLocalFileHelp(ownReport, config, filesDir);
  const refused = how.strict && report.length > 0;
  // As in the drop-in command, the output ends with a line feed.
  const result = output === undefined || refused || own.reasons.size > 0 ? undefined : `${output}\n`;
  return {
    config,
    report: buildReport(config, bytes, { report, fatal }, [...own.reasons.values()], how),
    used: own.used,
    outputs: [{ name: config, output: result, secret: own.secret() }],
  };
}

/** Local files as a config of a run sees them. */
export interface OwnFiles {
  readonly files: Files;
  /** Absolute paths of what was used. */
  readonly used: ReadonlySet<string>;
  /** Why outputs of other configs cannot be embedded, by the message that the phases have for it. */
  readonly reasons: ReadonlyMap<string, string>;
  /** True if an embedded output contains a secret. */
  readonly secret: () => boolean;
}

export function ownFiles(run: Run): OwnFiles {
  const recorded = recordFiles(nodeFiles);
  const reasons = new Map<string, string>();
  let secret = false;
  const files = filesOfRun(recorded.files, {
    ...run,
    embed: (output, path) => {
      const embedded = run.embed(output, path);
      if ('contents' in embedded) {
        secret ||= embedded.secret;
        return embedded.contents;
      }
      reasons.set(faultMessage(unreadable(path)), embedded.reason);
      return unreadable(path);
    },
  });
  return { files, used: recorded.used, reasons, secret: () => secret };
}

function unreadable(path: string): FileFault {
  return { fault: { errno: 'EIO', operation: 'open', path } };
}

function faultMessage({ fault }: FileFault): string {
  return `${fault.operation} ${fault.path}: ${errnoText(fault.errno)}`;
}

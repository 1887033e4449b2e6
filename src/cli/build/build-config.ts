import { readFile } from 'node:fs/promises';
import { logLine } from '../../report/log-text.ts';
import { translate } from '../../translate.ts';
import { type FilesDirChoice, filesDirFinder } from '../files-dir.ts';
import { errnoOf, ioFaultText } from '../io-fault.ts';
import { helpForMissingFile } from '../missing-file.ts';
import { nodeFiles, nodeGzip } from '../node-host.ts';
import { buildReport } from './build-report.ts';
import { recordFiles } from './recorded-files.ts';

/** How to build: the drop-in command's options. */
export interface Building {
  readonly filesDir: FilesDirChoice;
  readonly pretty: boolean;
  readonly raw: boolean;
  readonly strict: boolean;
  readonly rawErrors: boolean;
  readonly color: boolean;
}

/** What came of a config. `output` is absent where it failed. */
export interface BuiltConfig {
  readonly config: string;
  readonly output?: string;
  /** What there is to say of it, for stderr. */
  readonly report: readonly (string | Uint8Array)[];
  /** Absolute paths of the local files and directories that it depends on. */
  readonly used: ReadonlySet<string>;
}

/** How many files are read ahead of the one that is translated. */
const AHEAD = 64;

/** Translates configs, reading ahead. What came of them is in the order of their names, and held back until all are done. */
export async function buildConfigs(configs: readonly string[], how: Building): Promise<BuiltConfig[]> {
  const filesDirOf = filesDirFinder(how.filesDir, process.cwd());
  const built: BuiltConfig[] = [];
  for (let start = 0; start < configs.length; start += AHEAD) {
    const batch = configs.slice(start, start + AHEAD);
    const read = await Promise.all(batch.map(readConfig));
    for (const [i, config] of batch.entries()) built.push(buildConfig(config, read[i]!, filesDirOf(config), how));
  }
  return built;
}

function buildConfig(config: string, read: Uint8Array | string, filesDir: string, how: Building): BuiltConfig {
  if (typeof read === 'string') return { config, report: [read], used: new Set() };
  const { files, used } = recordFiles(nodeFiles);
  const { pretty, raw } = how;
  const translation = translate(read, { files, filesDir, gzip: nodeGzip, pretty, raw, name: config });
  const { output } = translation;
  const refused = how.strict && translation.report.length > 0;
  // the drop-in command ends its output with a line feed too
  return {
    config,
    report: buildReport(config, read, translation, how),
    used,
    ...(output === undefined || refused ? {} : { output: `${output}\n` }),
  };
}

async function readConfig(config: string): Promise<Uint8Array | string> {
  try {
    return await readFile(config);
  } catch (error) {
    const help = errnoOf(error) === 'ENOENT' ? helpForMissingFile(config) : undefined;
    const fault = logLine(`failed to read ${config}: ${ioFaultText(error, 'open', config)}`);
    return `${fault}\n${help === undefined ? '' : `  = help: ${logLine(help)}\n`}`;
  }
}

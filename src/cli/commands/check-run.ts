import type { Outside } from '../../compose/outside-values.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { Platform } from '../../lint/facts/user-data-limits.ts';
import type { Target } from '../../lint/find-target.ts';
import type { CheckFormat } from '../../report/check-formats.ts';
import type { Weights } from '../../service/settings/severity.ts';
import { ConfigReads } from '../io/config-reads.ts';
import { nodeFiles } from '../io/node-host.ts';
import { leadToOneFile } from '../io/same-file.ts';
import { searchRoots } from '../io/search-root.ts';
import { stdinIsIgnored } from '../io/unread-stdin.ts';
import type { FileChecking } from './check-files.ts';
import type { ComposeFlags } from './compose-options.ts';
import { rootsFault, sortRoots } from './composed-roots.ts';
import { composingOf, outsideValues, stdinFault } from './composing.ts';
import type { Found, NameFault } from './find-configs.ts';
import { settingsFor } from './find-settings.ts';
import type { ReportOption } from './report-option.ts';
import type { Surroundings } from './surroundings.ts';
import { skippedLines, wantedConfigs } from './wanted-configs.ts';

/** The options of `butane check`. */
export interface CheckFlags extends ComposeFlags {
  readonly filesDir?: string;
  readonly stdinFilename?: string;
  readonly strict?: true;
  readonly all?: true;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly target?: readonly Target[];
  readonly platform?: Platform;
  readonly day2?: true;
  readonly sizes?: true;
  readonly config?: string | false;
  readonly gitignore: boolean;
  readonly format: CheckFormat;
  readonly report: readonly ReportOption[];
  readonly color: string;
}

/** The configs of a run of `butane check`, and how they are checked. */
export interface CheckRun {
  /** The names of the configs: roots, and parts that the command line names. The config on stdin is not among them. */
  readonly paths: readonly string[];
  /** The composed configs among them, by name. */
  readonly composed: ReadonlyMap<string, unknown>;
  readonly fromStdin: boolean;
  /** How to check. Each check reads all included files. */
  readonly how: FileChecking & { readonly composing: { readonly outside: Outside; readonly rootDir: string } };
  /** The included files as they were when the roots were found. */
  readonly store: PartStore;
  /** The folder that must contain a file after links are followed. */
  readonly rootOf: (path: string) => string;
  /** True if warnings fail the check. */
  readonly strict: boolean;
  readonly platform: Platform | undefined;
  /** A message for each operand without a config. */
  readonly unmatched: readonly string[];
}

const NOTHING: Found = { files: [], skipped: [], unmatched: [] };

/** The message about operands and options that do not go together; undefined if they do. */
export function flagsFault(patterns: readonly string[], flags: CheckFlags): string | undefined {
  const fromStdin = patterns.includes('-');
  if (flags.dryRun && !flags.fix) return '--dry-run requires --fix';
  if (flags.sizes && (flags.format !== 'pretty' || flags.dryRun)) return '--sizes is for --format pretty, without --dry-run';
  if (flags.fix && fromStdin) return '--fix writes files, so it cannot fix a config on stdin';
  if (flags.stdinFilename !== undefined && !fromStdin) return '--stdin-filename requires a config on stdin: add - to the arguments';
  return stdinFault(patterns, flags);
}

/**
 * Finds the configs that the command line or the settings name, and reads what they are checked with. Prints notices about paths that were
 * skipped.
 *
 * @returns the messages if nothing can be checked
 */
export function planRun(
  patterns: readonly string[],
  flags: CheckFlags,
  weights: Weights,
  streams: Surroundings['streams'],
): CheckRun | { readonly faults: readonly string[] } {
  const cwd = process.cwd();
  const settings = settingsFor(flags.config, cwd);
  if ('fault' in settings) return { faults: [settings.fault] };
  const named = patterns.filter((pattern) => pattern !== '-');
  const fromStdin = named.length < patterns.length;
  const wanted = wantedConfigs(named, settings, flags, cwd);
  const found: Found | NameFault = fromStdin && named.length === 0 ? NOTHING : wanted.find();
  if ('fault' in found) return { faults: [found.fault] };
  if (patterns.length === 0 && stdinIsIgnored(streams, found.files.length === 0))
    streams.stderr('butane check: stdin is not read; run `butane check -` to check a config on stdin\n');
  streams.stderr(skippedLines('check', found));
  const { unmatched } = found;

  const composing = composingOf(flags, settings, cwd);
  const outside = outsideValues(composing, streams, true);
  if ('fault' in outside) return { faults: [outside.fault] };
  const { rootDir } = composing;
  const store = new PartStore(nodeFiles, rootDir);
  const reads = new ConfigReads();
  const { roots: paths, composed } = sortRoots(found.files, wanted.isNamed, store, reads);
  const notThere = fromStdin ? undefined : rootsFault(composed.values(), outside, undefined, store);
  if (notThere !== undefined) return { faults: [notThere] };
  if (paths.length === 0 && !fromStdin) return { faults: unmatched };
  const overwritten = flags.report.find(({ file }) => paths.some((path) => leadToOneFile(path, file)));
  if (overwritten !== undefined) return { faults: [`--report would overwrite the config ${overwritten.file}`] };

  const { targets, platform, strict, severity } = settings.settings;
  const lintOptions = { targets: flags.target ?? targets, platform: flags.platform ?? platform, day2: flags.day2 };
  const how = {
    filesDir: wanted.filesDir,
    weights: [...severity, ...weights],
    all: flags.all,
    lintOptions,
    composing: { outside, rootDir },
    reads,
  };
  return {
    paths,
    composed,
    fromStdin,
    how,
    store,
    rootOf: searchRoots(wanted, cwd),
    strict: flags.strict ?? strict,
    platform: lintOptions.platform,
    unmatched,
  };
}

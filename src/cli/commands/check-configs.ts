import { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { describedCode } from '../../diagnostics/described-code.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { Platform } from '../../lint/facts/user-data-limits.ts';
import type { Target } from '../../lint/find-target.ts';
import { type CheckFormat, checkFormats } from '../../report/check-formats.ts';
import { summaryLine } from '../../report/check-pretty.ts';
import { onceInAll } from '../../service/check/once-in-all.ts';
import type { Weights } from '../../service/settings/severity.ts';
import { textBytes } from '../../text/byte-text.ts';
import { pushAll } from '../../text/push-all.ts';
import { wantsColor } from '../drop-in/butane.ts';
import { ConfigReads } from '../io/config-reads.ts';
import { nodeFiles } from '../io/node-host.ts';
import { leadToOneFile } from '../io/same-file.ts';
import { searchRoots } from '../io/search-root.ts';
import { stdinIsIgnored } from '../io/unread-stdin.ts';
import { writeOutput } from '../io/write-output.ts';
import { checker, checkFiles, sizer } from './check-files.ts';
import { complainer } from './complain.ts';
import type { ComposeFlags } from './compose-options.ts';
import { rootsFault, sortRoots } from './composed-roots.ts';
import { composingOf, outsideValues, stdinFault } from './composing.ts';
import type { Found } from './find-configs.ts';
import { settingsFor } from './find-settings.ts';
import { fixAll } from './fix-all.ts';
import { progress } from './progress.ts';
import type { ReportOption } from './report-option.ts';
import { sizeTable } from './size-table.ts';
import type { Surroundings } from './surroundings.ts';
import { skippedLines, wantedConfigs } from './wanted-configs.ts';

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

declare const BUTANE_VERSION: string;

const NOTHING: Found = { files: [], skipped: [], unmatched: [] };

/** Checks configs and reports their problems, or fixes them. Returns the exit status. */
export async function checkConfigs(
  patterns: readonly string[],
  flags: CheckFlags,
  weights: Weights,
  { streams }: Surroundings,
): Promise<number> {
  const complain = complainer('check', streams);
  if (flags.dryRun && !flags.fix) return complain('--dry-run requires --fix');
  if (flags.sizes && (flags.format !== 'pretty' || flags.dryRun)) return complain('--sizes is for --format pretty, without --dry-run');
  const settings = settingsFor(flags.config, process.cwd());
  if ('fault' in settings) return complain(settings.fault);
  const named = patterns.filter((pattern) => pattern !== '-');
  const fromStdin = named.length < patterns.length;
  if (flags.fix && fromStdin) return complain('--fix writes files, so it cannot fix a config on stdin');
  if (flags.stdinFilename !== undefined && !fromStdin)
    return complain('--stdin-filename requires a config on stdin: add - to the arguments');
  const twice = stdinFault(patterns, flags);
  if (twice !== undefined) return complain(twice);
  const wanted = wantedConfigs(named, settings, flags, process.cwd());
  const found = fromStdin && named.length === 0 ? NOTHING : wanted.find();
  if ('fault' in found) return complain(found.fault);
  if (patterns.length === 0 && stdinIsIgnored(streams, found.files.length === 0))
    streams.stderr('butane check: stdin is not read; run `butane check -` to check a config on stdin\n');
  streams.stderr(skippedLines('check', found));
  const composing = composingOf(flags, settings, process.cwd());
  const outside = outsideValues(composing, streams, true);
  if ('fault' in outside) return complain(outside.fault);
  const store = new PartStore(nodeFiles, composing.rootDir);
  const reads = new ConfigReads();
  const { roots: paths, composed } = sortRoots(found.files, wanted.isNamed, store, reads);
  const notThere = fromStdin ? undefined : rootsFault(composed.values(), outside, undefined, store);
  if (notThere !== undefined) return complain(notThere);
  if (paths.length === 0 && !fromStdin) return complain(...found.unmatched);
  const { target: targets = settings.settings.targets, platform = settings.settings.platform, day2 } = flags;
  const lintOptions = { targets, platform, day2 };
  const how = {
    filesDir: wanted.filesDir,
    weights: [...settings.settings.severity, ...weights],
    all: flags.all,
    lintOptions,
    composing: { outside, rootDir: composing.rootDir },
    reads,
  };
  const overwritten = flags.report.find(({ file }) => paths.some((path) => leadToOneFile(path, file)));
  if (overwritten !== undefined) return complain(`--report would overwrite the config ${overwritten.file}`);

  const draw = (text: string): void => streams.stderr(textBytes(text));
  const line = progress(paths.length, streams.stderrIsTerminal() ? draw : undefined);
  // fixes change files: what checks them reads all files again
  const firstTime = { ...how, composing: { ...how.composing, store } };
  const results = onceInComposed(checkFiles(paths, firstTime, line.report), composed);
  line.end();
  const checkAll = (names: readonly string[]) =>
    onceInComposed(
      checkFiles(names, how, () => {}),
      composed,
    );
  const rootOf = searchRoots(wanted, process.cwd());
  const fixes = (dry: boolean) => fixAll(results, { checkOne: checker(how), composed, dry, rootOf, checkAll, streams });
  if (flags.fix && !flags.dryRun) {
    const fault = await fixes(false);
    if (fault !== undefined) return complain(fault);
  }
  if (fromStdin) results.unshift(checker(how)(flags.stdinFilename ?? '<stdin>', streams.stdin()));
  const strict = flags.strict ?? settings.settings.strict;
  // Reports are written before stdout, because a closed stdout ends the command.
  const faults = writeReports(results, flags, strict);
  // Another program may read the patch, so nothing else goes to stdout.
  if (flags.dryRun) await fixes(true);
  else printReport(results, flags, strict, streams);
  if (flags.sizes) {
    const sizesOf = sizer(how);
    for (const { source } of results) for (const output of sizesOf(source)) streams.stdout(`\n${sizeTable(output, platform)}`);
  }
  pushAll(faults, found.unmatched);
  if (faults.length > 0) return complain(...faults);
  const has = (severity: Severity): boolean =>
    results.some(({ diagnostics }) => diagnostics.some((diagnostic) => diagnostic.severity === severity));
  return has('error') || (strict && has('warning')) ? 1 : 0;
}

/** The results with what composed configs share said once. */
function onceInComposed(results: readonly CheckedFile[], composed: ReadonlyMap<string, unknown>): CheckedFile[] {
  if (composed.size === 0) return [...results];
  const once = onceInAll(results.filter(({ source }) => composed.has(source.name)));
  const byName = new Map(once.map((file) => [file.source.name, file]));
  return results.map((file) => byName.get(file.source.name) ?? file);
}

/** The context of all renderers. */
function reportContext(strict: boolean) {
  return { toolVersion: BUTANE_VERSION, ruleOf: describedCode, strict };
}

/** Writes the reports to files. Returns the error messages. */
function writeReports(files: readonly CheckedFile[], { report }: CheckFlags, strict: boolean): string[] {
  return report.flatMap(({ format, file }) => {
    const fault = writeOutput(file, checkFormats[format](files, { ...reportContext(strict), columns: undefined, color: false }));
    return fault === undefined ? [] : [fault.trimEnd()];
  });
}

/** Prints the report on stdout. */
function printReport(
  files: readonly CheckedFile[],
  { format, color }: CheckFlags,
  strict: boolean,
  streams: Surroundings['streams'],
): void {
  const look = { columns: process.stdout.columns, color: wantsColor(color, streams.stdoutIsTerminal) };
  streams.result(checkFormats[format](files, { ...reportContext(strict), ...look }));
  if (format === 'pretty') streams.stdout(`${files.some(({ diagnostics }) => diagnostics.length > 0) ? '\n' : ''}${summaryLine(files)}\n`);
}

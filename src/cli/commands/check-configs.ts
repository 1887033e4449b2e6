import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { onceInAll } from '../../service/check/once-in-all.ts';
import type { Weights } from '../../service/settings/severity.ts';
import { textBytes } from '../../text/byte-text.ts';
import { checker, checkFiles } from './check-files.ts';
import { checkStatus, printReport, printSizes, writeReports } from './check-output.ts';
import { type CheckFlags, type CheckRun, flagsFault, planRun } from './check-run.ts';
import { complainer } from './complain.ts';
import { fixAll } from './fix-all.ts';
import { progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** Checks configs and reports their problems, or fixes them. Returns the exit status. */
export async function checkConfigs(
  patterns: readonly string[],
  flags: CheckFlags,
  weights: Weights,
  { streams }: Surroundings,
): Promise<number> {
  const complain = complainer('check', streams);
  const misused = flagsFault(patterns, flags);
  if (misused !== undefined) return complain(misused);
  const run = planRun(patterns, flags, weights, streams);
  if ('faults' in run) return complain(...run.faults);
  const { strict } = run;
  const results = checkPaths(run, streams);
  if (flags.fix && !flags.dryRun) {
    const fault = await fix(results, run, false, streams);
    if (fault !== undefined) return complain(fault);
  }
  if (run.fromStdin) results.unshift(checker(run.how)(flags.stdinFilename ?? '<stdin>', streams.stdin()));
  // Reports are written before stdout, because a closed stdout ends the command.
  const faults = writeReports(results, flags, strict);
  // Another program may read the patch, so nothing else goes to stdout.
  if (flags.dryRun) await fix(results, run, true, streams);
  else printReport(results, flags, strict, streams);
  if (flags.sizes) printSizes(results, run, streams);
  const messages = [...faults, ...run.unmatched];
  return messages.length > 0 ? complain(...messages) : checkStatus(results, strict);
}

/** Checks the configs of a run for the first time, and shows the progress on a terminal. */
function checkPaths({ paths, composed, how, store }: CheckRun, { stderr, stderrIsTerminal }: Surroundings['streams']): CheckedFile[] {
  const line = progress(paths.length, stderrIsTerminal() ? (text) => stderr(textBytes(text)) : undefined);
  const results = checkFiles(paths, { ...how, composing: { ...how.composing, store } }, line.report);
  line.end();
  return onceInComposed(results, composed);
}

/**
 * Fixes configs, or shows the fixes. Fixes change files, so what checks them reads all included files again. Returns the error message if
 * a file could not be written.
 */
function fix(results: CheckedFile[], run: CheckRun, dry: boolean, streams: Surroundings['streams']): Promise<string | undefined> {
  const { how, composed, rootOf } = run;
  const checkAll = (names: readonly string[]): CheckedFile[] =>
    onceInComposed(
      checkFiles(names, how, () => {}),
      composed,
    );
  return fixAll(results, { checkOne: checker(how), composed, dry, rootOf, checkAll, streams });
}

/** The results, with each problem that composed configs share in one of them only. */
function onceInComposed(results: readonly CheckedFile[], composed: ReadonlyMap<string, unknown>): CheckedFile[] {
  if (composed.size === 0) return [...results];
  const once = onceInAll(results.filter(({ source }) => composed.has(source.name)));
  const byName = new Map(once.map((file) => [file.source.name, file]));
  return results.map((file) => byName.get(file.source.name) ?? file);
}

import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { describedCode } from '../../diagnostics/described-code.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import { checkFormats } from '../../report/check-formats.ts';
import { summaryLine } from '../../report/check-pretty.ts';
import { wantsColor } from '../drop-in/butane.ts';
import { writeOutput } from '../io/write-output.ts';
import { sizer } from './check-files.ts';
import type { CheckFlags, CheckRun } from './check-run.ts';
import { sizeTable } from './size-table.ts';
import type { Surroundings } from './surroundings.ts';

declare const BUTANE_VERSION: string;

/** The context of all renderers. */
function reportContext(strict: boolean) {
  return { toolVersion: BUTANE_VERSION, ruleOf: describedCode, strict };
}

/** Writes the reports to files. Returns the error messages. */
export function writeReports(files: readonly CheckedFile[], { report }: CheckFlags, strict: boolean): string[] {
  return report.flatMap(({ format, file }) => {
    const fault = writeOutput(file, checkFormats[format](files, { ...reportContext(strict), columns: undefined, color: false }));
    return fault === undefined ? [] : [fault.trimEnd()];
  });
}

/** Prints the report on stdout. */
export function printReport(
  files: readonly CheckedFile[],
  { format, color }: CheckFlags,
  strict: boolean,
  streams: Surroundings['streams'],
): void {
  const look = { columns: process.stdout.columns, color: wantsColor(color, streams.stdoutIsTerminal) };
  streams.result(checkFormats[format](files, { ...reportContext(strict), ...look }));
  if (format === 'pretty') streams.stdout(`${files.some(({ diagnostics }) => diagnostics.length > 0) ? '\n' : ''}${summaryLine(files)}\n`);
}

/** Prints how large the output of each config is, and its largest parts. */
export function printSizes(files: readonly CheckedFile[], { how, platform }: CheckRun, { stdout }: Surroundings['streams']): void {
  const sizesOf = sizer(how);
  for (const { source } of files) for (const output of sizesOf(source)) stdout(`\n${sizeTable(output, platform)}`);
}

/** The exit status of a check: 1 for errors, with `strict` for warnings too. */
export function checkStatus(files: readonly CheckedFile[], strict: boolean): 0 | 1 {
  const has = (severity: Severity): boolean => files.some(({ diagnostics }) => diagnostics.some((found) => found.severity === severity));
  return has('error') || (strict && has('warning')) ? 1 : 0;
}

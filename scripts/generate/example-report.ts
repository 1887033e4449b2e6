import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import type { CodeExample } from '../../src/diagnostics/entry.ts';
import { renderCheckPretty } from '../../src/report/check-pretty.ts';
import { check } from '../../src/service/check.ts';
import { EXAMPLE_DIR, exampleFiles } from './example-files.ts';

/** Checks an example. `filesDir` is only set if the example has local files. */
export function checkExample({ name = 'config.bu', text, files }: CodeExample): CheckedFile {
  const options = { name, all: true };
  return check(text, files ? { ...options, files: exampleFiles(files), filesDir: EXAMPLE_DIR } : options);
}

/** The report of `butane check` about an example. */
export function printedReport(example: CodeExample): string {
  return renderCheckPretty([checkExample(example)], { color: false });
}

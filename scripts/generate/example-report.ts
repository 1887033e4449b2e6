import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import type { CodeExample } from '../../src/diagnostics/entry.ts';
import { renderCheckPretty } from '../../src/report/check-pretty.ts';
import { check } from '../../src/service/check.ts';
import { EXAMPLE_DIR, exampleFiles } from './example-files.ts';

/** What is known of an example. Only one with local files has a directory for them. */
export function checkExample({ name = 'config.bu', text, files }: CodeExample): CheckedFile {
  const options = { name, all: true };
  return check(text, files ? { ...options, files: exampleFiles(files), filesDir: EXAMPLE_DIR } : options);
}

/** What `butane check` prints of an example. */
export function printedReport(example: CodeExample): string {
  return renderCheckPretty([checkExample(example)], { color: false });
}

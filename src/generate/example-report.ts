import type { CodeExample } from '../catalogue/entry.ts';
import type { Report } from '../report/diagnostic.ts';
import { renderPretty } from '../report/pretty.ts';
import { translate } from '../translate.ts';
import type { Fatal } from '../transpile.ts';
import { validate } from '../validate.ts';
import { EXAMPLE_DIR, exampleFiles } from './example-files.ts';

/** What an example is called in its report. */
export function exampleName(example: CodeExample): string {
  return example.name ?? 'config.bu';
}

/** What the drop-in commands know of an example. */
export function reportOf(example: CodeExample): { readonly report: Report; readonly fatal?: Fatal | undefined } {
  const name = exampleName(example);
  if (name === 'config.ign') return validate(example.text, { name, all: true });
  const local = example.files ? { files: exampleFiles(example.files), filesDir: EXAMPLE_DIR } : {};
  return translate(example.text, { name, ...local });
}

/** What the drop-in commands print of an example. */
export function printedReport(example: CodeExample): string {
  const { report, fatal } = reportOf(example);
  const pretty = new TextDecoder().decode(renderPretty(report, exampleName(example), new TextEncoder().encode(example.text), false));
  if (!fatal || report.length > 0) return pretty;
  const help = fatal.help === undefined ? '' : `  = help: ${fatal.help}\n`;
  return `Error: ${fatal.message}\n${help}`;
}

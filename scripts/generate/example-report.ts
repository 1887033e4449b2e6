import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';
import type { LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { CodeExample, ExampleOptions } from '../../src/diagnostics/entry.ts';
import type { Target } from '../../src/lint/find-target.ts';
import type { LintOptions } from '../../src/lint/machine/machine-lint.ts';
import { renderCheckPretty } from '../../src/report/check-pretty.ts';
import { check } from '../../src/service/check.ts';
import { readTarget } from '../../src/service/settings/read-target.ts';
import { EXAMPLE_DIR, exampleFiles } from './example-files.ts';

/** Checks an example. `filesDir` is only set if there are files beside it. */
export function checkExample({ name = 'config.bu', text, files, options: given = {} }: CodeExample): CheckedFile {
  const options = { name, all: true, lintOptions: lintOptionsOf(given) };
  const checked = check(text, files ? { ...options, files: exampleFiles({ ...files, [name]: text }), filesDir: EXAMPLE_DIR } : options);
  // what is off by default shows in its own example only
  const isShown = ({ code }: LocatedDiagnostic): boolean => {
    const { offBecause, example } = describedCode(code)!;
    return offBecause === undefined || example?.text === text;
  };
  return { ...checked, diagnostics: checked.diagnostics.filter(isShown) };
}

/** The report of `butane check` about an example. */
export function printedReport(example: CodeExample): string {
  return renderCheckPretty([checkExample(example)], { color: false });
}

/** The options of an example, as `check` takes them. */
export function lintOptionsOf({ target, platform, day2 }: ExampleOptions): LintOptions {
  return { targets: target === undefined ? [] : [targetNamed(target)], platform, day2 };
}

function targetNamed(name: string): Target {
  const target = readTarget(name);
  if (typeof target === 'string') throw new Error(target);
  return target;
}

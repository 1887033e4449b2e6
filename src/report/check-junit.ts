import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { RUN_ANYWHERE } from '../text/log-text.ts';
import { visibleText } from '../text/visible-text.ts';
import { diagnosticLine } from './check-raw.ts';

/**
 * A JUnit XML report: one suite with one test case for each file, so that a file is the same test in every run. A test case has at
 * most one `failure`, as CI systems expect, with all its errors. Diagnostics that do not fail the check are in `system-out`.
 *
 * @param strict true if warnings fail the check
 */
export function renderCheckJunit(
  files: readonly CheckedFile[],
  { strict = false }: { readonly strict?: boolean | undefined } = {},
): string {
  const failing = ({ severity }: LocatedDiagnostic): boolean => severity === 'error' || (strict && severity === 'warning');
  const failed = files.filter((file) => file.diagnostics.some(failing)).length;
  const totals = attributes({ tests: files.length, failures: failed, errors: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${totals}>`,
    `  <testsuite name="butane check"${totals} skipped="0">`,
    ...files.flatMap((file) => testCase(file, failing)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ source, diagnostics }: CheckedFile, failing: (diagnostic: LocatedDiagnostic) => boolean): string[] {
  const open = `    <testcase${attributes({ classname: 'butane.check', name: source.name, file: source.name })}`;
  if (diagnostics.length === 0) return [`${open}/>`];
  const failures = diagnostics.filter(failing);
  const others = diagnostics.filter((diagnostic) => !failing(diagnostic));
  const lines = (listed: readonly LocatedDiagnostic[]): string =>
    listed.map((diagnostic) => xmlText(diagnosticLine(diagnostic))).join('\n');
  const body: string[] = [];
  const [first, ...more] = failures;
  if (first) {
    const message = more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`;
    body.push(`      <failure${attributes({ message, type: first.code })}>${lines(failures)}</failure>`);
  }
  if (others.length > 0) body.push(`      <system-out>${lines(others)}</system-out>`);
  return [`${open}>`, ...body, '    </testcase>'];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * XML 1.0 cannot represent control characters and lone surrogates, not even escaped, so they are replaced with visible text. Commands
 * that a CI system would run from its log are escaped.
 */
function xmlText(text: string): string {
  return visibleText(text)
    .replace(/[&<>"']/g, (char) => ESCAPES[char]!)
    .replace(RUN_ANYWHERE, '#&#35;');
}

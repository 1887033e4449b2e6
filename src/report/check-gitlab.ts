import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { rangeOf } from '../text/ranges.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';

/** GitLab's words; what stops a machine from booting is `major`, since GitLab's `critical` and `blocker` mean security. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report, for `artifacts:reports:codequality`. */
export function renderCheckGitlab(files: readonly CheckedFile[]): string {
  const found = files.flatMap((file) => file.diagnostics);
  const known = fingerprints(found);
  const issues = found.map(({ code, severity, message, help, location }, i) => {
    const { start, end } = rangeOf(location);
    return {
      description: help === undefined ? message : `${message} (${help})`,
      check_name: code,
      // GitLab wants it unique in the whole report
      fingerprint: known[i],
      severity: SEVERITIES[severity],
      location: { path: location.source.name.replace(/^(\.\/)+/, ''), lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonText(issues);
}

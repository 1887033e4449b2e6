import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { rangeOf } from '../text/ranges.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';

/** GitLab's severities. An error is `major`, because GitLab uses `critical` and `blocker` for security problems. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A GitLab Code Quality report, for `artifacts:reports:codequality`. */
export function renderCheckGitlab(files: readonly CheckedFile[]): string {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const ids = fingerprints(diagnostics);
  const issues = diagnostics.map(({ code, severity, message, help, location }, i) => {
    const { start, end } = rangeOf(location);
    return {
      description: help === undefined ? message : `${message} (${help})`,
      check_name: code,
      // GitLab requires a fingerprint that is unique in the report.
      fingerprint: ids[i],
      severity: SEVERITIES[severity],
      location: { path: location.source.name.replace(/^(\.\/)+/, ''), lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonText(issues);
}

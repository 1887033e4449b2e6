import type { CheckedFile } from '../diagnostics/problem.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';

/** GitLab's words; what stops a machine from booting is `major`, since GitLab's `critical` and `blocker` mean security. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report, for `artifacts:reports:codequality`. */
export function renderCheckGitlab(files: readonly CheckedFile[]): string {
  const issues = files.flatMap((file) => {
    const known = fingerprints(file);
    return file.problems.map(({ code, severity, message, help, range }, i) => ({
      description: help === undefined ? message : `${message} (${help})`,
      check_name: code,
      // GitLab wants it unique in the whole report
      fingerprint: known[i],
      severity: SEVERITIES[severity],
      location: { path: file.path.replace(/^(\.\/)+/, ''), lines: { begin: range.start.line, end: range.end.line } },
    }));
  });
  return jsonText(issues);
}

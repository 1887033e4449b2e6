import type { CheckedFile, Problem } from '../diagnostics/problem.ts';
import type { Range } from '../text/line-index.ts';
import { jsonText } from './json-text.ts';

/** For programs: everything that is known, files without problems too. `schemas/check-report.json` describes it. */
export function renderCheckJson(files: readonly CheckedFile[]): string {
  const all = files.flatMap((file) => file.problems);
  const report = {
    version: 1,
    files: files.map(({ path, problems }) => ({ path, diagnostics: problems.map(diagnosticObject) })),
    summary: {
      files: files.length,
      errors: all.filter(({ severity }) => severity === 'error').length,
      warnings: all.filter(({ severity }) => severity === 'warning').length,
    },
  };
  return jsonText(report);
}

function diagnosticObject({ code, severity, message, help, range, path, related }: Problem): object {
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...placeObject(range),
    ...(path === undefined ? {} : { path }),
    ...(related.length === 0 ? {} : { related: related.map((place) => ({ message: place.message, ...placeObject(place.range) })) }),
  };
}

function placeObject({ start, end }: Range): object {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { showPath } from '../text/path.ts';
import { rangeOf } from '../text/ranges.ts';
import type { Location, Source } from '../text/source.ts';
import { jsonText } from './json-text.ts';

/** The JSON report for programs, including files without problems. `schemas/check-report.json` describes it. */
export function renderCheckJson(files: readonly CheckedFile[]): string {
  const all = files.flatMap((file) => file.diagnostics);
  const report = {
    version: 1,
    files: files.map(({ source, diagnostics }) => ({
      path: source.name,
      diagnostics: diagnostics.map((diagnostic) => diagnosticObject(diagnostic, source)),
    })),
    summary: {
      files: files.length,
      errors: all.filter(({ severity }) => severity === 'error').length,
      warnings: all.filter(({ severity }) => severity === 'warning').length,
    },
  };
  return jsonText(report);
}

function diagnosticObject(
  { code, severity, message, help, location, path, related = [], notes = [], includedFrom = [] }: LocatedDiagnostic,
  file: Source,
): object {
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...placeObject(location, file),
    ...(path.length === 0 ? {} : { path: showPath(path) }),
    ...(related.length === 0
      ? {}
      : { related: related.map((place) => ({ message: place.message, ...placeObject(place.location, file) })) }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(includedFrom.length === 0 ? {} : { includedFrom: includedFrom.map((place) => placeObject(place, file)) }),
  };
}

/** The fields of a place. `file` is only set if the place is in another file. */
function placeObject(location: Location, file: Source): object {
  const { start, end } = rangeOf(location);
  const { name } = location.source;
  return {
    ...(name === file.name ? {} : { file: name }),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { fixOf } from '../../fix/fix-of.ts';
import { templateFaults } from '../../lint/template-placeholder.ts';
import { LineIndex } from '../../text/line-index.ts';
import { showPath } from '../../text/path.ts';
import type { Source, Span } from '../../text/source.ts';
import type { Collected } from './collect.ts';
import { noiseOf } from './noise.ts';
import { Places } from './place-problem.ts';
import { subjectOf } from './subject-of.ts';

/** Of two findings about one value, the one that the other says better. */
const RESTATED: Readonly<Partial<Record<Code, readonly Code[]>>> = {
  'config/duplicate': ['partition/numbers-collide', 'partition/labels-collide'],
  'mode/special-bits': ['mode/decimal', 'mode/illegal'],
};

/** True for what says that something could not be read: what is missing there is not missing. */
function isOfReading({ code }: Diagnostic): boolean {
  return /^(?:yaml|json|local|text)\/|^config\/unused-key$/.test(code);
}

/**
 * Diagnostics of all phases as problems: by their places, each once, without what is only said because of another.
 *
 * @param isExpected true for a diagnostic that is no problem: it is left out
 */
export function problemsOf(
  { reports: ofUpstream, root }: Collected,
  source: Source,
  isExpected: (found: Diagnostic) => boolean = () => false,
): Problem[] {
  const reports = ofUpstream.map((report) => report.flatMap(inCheck));
  const lines = new LineIndex(source.text);
  const places = new Places(source, root);
  const known = new Map<string, unknown>();
  const unread = reports.flat().filter((found) => isOfReading(found) && found.severity === 'error');
  const isNoise = root
    ? noiseOf(
        root,
        unread.map((found) => places.value(found)),
        places,
      )
    : () => false;
  const problems = new Map<string, Problem>();
  const blamed = new Set<string>();
  for (const report of templateFaults(reports, source, root)) {
    const placed = report
      .filter((found) => isOfReading(found) || !isNoise(found))
      .map((found) => [found, places.underlined(found)] as const);
    for (const [found, { start, end }] of placed) {
      // an earlier phase had its say about this very value
      if (blamed.has(`${start} ${end}`)) continue;
      const key = `${start} ${end} ${found.code} ${found.message}`;
      if (!problems.has(key) && !isExpected(found)) problems.set(key, problemOf(found, { start, end }, lines, places, known));
    }
    for (const [{ severity }, { start, end }] of placed) if (severity === 'error') blamed.add(`${start} ${end}`);
  }
  const at = new Set([...problems.values()].map(({ code, range }) => `${code} ${range.start.offset} ${range.end.offset}`));
  const isRestated = ({ code, range }: Problem): boolean =>
    (RESTATED[code] ?? []).some((better) => at.has(`${better} ${range.start.offset} ${range.end.offset}`));
  return [...problems.values()].filter((problem) => !isRestated(problem)).sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** A diagnostic as `butane check` says it. */
function inCheck({ inCheck: other, ...found }: Diagnostic): readonly Diagnostic[] {
  if (other === undefined) return [found];
  if (other === 'omit') return [];
  const { message = found.message, path = found.path, origin = found.origin, help = found.help } = other;
  return [{ ...found, message, path, origin, help }];
}

function problemOf(found: Diagnostic, span: Span, lines: LineIndex, places: Places, known: Map<string, unknown>): Problem {
  const { code, severity, message, help, path } = found;
  return {
    code,
    severity,
    message,
    help,
    path: path.length > 0 ? showPath(path) : undefined,
    subject: places.root && subjectOf(places.root, span.start, path),
    range: lines.range(span.start, span.end),
    related: (found.related ?? []).flatMap(({ message, origin }) => {
      const at = places.origin(origin);
      return at ? [{ message, range: lines.range(at.start, at.end) }] : [];
    }),
    fix: fixOf(found, { source: places.source, root: places.root, known }),
  };
}

import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { fixOf } from '../../fix/fix-of.ts';
import type { Fixing } from '../../fix/fixing.ts';
import { templateFaults } from '../../lint/template-placeholder.ts';
import type { Location, Source } from '../../text/source.ts';
import type { Collected } from './collect.ts';
import { noiseOf } from './noise.ts';
import { Places } from './places.ts';
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
 * The diagnostics of all phases with the places to underline and their fixes: in the order of their places, each once, without
 * what is only said because of another.
 *
 * @param source the config, or the root of a config of several files
 * @param isExpected true for a diagnostic that is no problem: it is left out
 */
export function placeDiagnostics(
  { reports: ofUpstream, trees }: Collected,
  source: Source,
  isExpected: (found: Diagnostic) => boolean = () => false,
): LocatedDiagnostic[] {
  const reports = ofUpstream.map((report) => report.flatMap(inCheck));
  const places = new Places(source, trees);
  const fixing = new Map<Source, Fixing>(
    [source, ...trees.keys()].map((of) => [of, { source: of, root: trees.get(of), known: new Map<string, unknown>() }]),
  );
  const unread = reports.flat().filter((found) => isOfReading(found) && found.severity === 'error');
  const isNoise = noiseOf(
    trees,
    unread.map((found) => places.value(found)),
    places,
  );
  const located = new Map<string, LocatedDiagnostic>();
  const keys = keysOf();
  const blamed = new Set<string>();
  for (const report of templateFaults(reports, source, trees.get(source))) {
    const placed = report
      .filter((found) => isOfReading(found) || !isNoise(found))
      .map((found) => [found, places.underlined(found)] as const);
    for (const [found, location] of placed) {
      const place = keys(location);
      // an earlier phase had its say about this very value
      if (blamed.has(place)) continue;
      const key = `${place} ${found.code} ${found.message}`;
      if (!located.has(key) && !isExpected(found)) located.set(key, locate(found, location, places, fixing));
    }
    for (const [{ severity }, location] of placed) if (severity === 'error') blamed.add(keys(location));
  }
  const at = new Set([...located.values()].map(({ code, location }) => `${code} ${keys(location)}`));
  const isRestated = ({ code, location }: LocatedDiagnostic): boolean =>
    (RESTATED[code] ?? []).some((better) => at.has(`${better} ${keys(location)}`));
  return [...located.values()].filter((found) => !isRestated(found)).sort(byPlace([...trees.keys()]));
}

/** Names places: equal ones have equal names. */
function keysOf(): (location: Location) => string {
  const numbers = new Map<Source, number>();
  return ({ source, span }) => {
    const number = numbers.get(source) ?? numbers.size;
    numbers.set(source, number);
    return `${number} ${span.start} ${span.end}`;
  };
}

function byPlace(sources: readonly Source[]): (a: LocatedDiagnostic, b: LocatedDiagnostic) => number {
  return (a, b) =>
    a.location.source === b.location.source
      ? a.location.span.start - b.location.span.start
      : sources.indexOf(a.location.source) - sources.indexOf(b.location.source);
}

/** A diagnostic as `butane check` says it. */
function inCheck({ inCheck: other, ...found }: Diagnostic): readonly Diagnostic[] {
  if (other === undefined) return [found];
  if (other === 'omit') return [];
  const { message = found.message, path = found.path, location = found.location, help = found.help } = other;
  return [{ ...found, message, path, location, help }];
}

function locate(found: Diagnostic, location: Location, places: Places, fixing: ReadonlyMap<Source, Fixing>): LocatedDiagnostic {
  const { source, span } = location;
  const root = places.trees.get(source);
  const at = fixing.get(source);
  return {
    ...found,
    location,
    subject: root && subjectOf(root, span.start, found.path),
    related: (found.related ?? []).map((place) => ({ message: place.message, location: places.outermost(place.location) })),
    fix: at && fixOf(found, at),
  };
}

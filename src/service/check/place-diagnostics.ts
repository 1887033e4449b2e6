import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { inCheck } from '../../diagnostics/in-check.ts';
import { fixOf } from '../../fix/fix-of.ts';
import type { Fixing } from '../../fix/fixing.ts';
import { templateFaults } from '../../lint/template-placeholder.ts';
import { type Path, showPath } from '../../text/path.ts';
import type { Location, Source } from '../../text/source.ts';
import type { Collected } from './collect.ts';
import { missingDashes } from './missing-dashes.ts';
import { noiseOf } from './noise.ts';
import { Places } from './places.ts';
import { subjectOf } from './subject-of.ts';

/** Codes that are left out if one of the listed codes is reported for the same value, because it says the same more precisely. */
const RESTATED: Readonly<Partial<Record<Code, readonly Code[]>>> = {
  'config/duplicate': ['partition/numbers-collide', 'partition/labels-collide'],
  'mode/decimal': ['mode/illegal'],
  'mode/special-bits': ['mode/decimal', 'mode/illegal'],
};

/** True for a diagnostic that a value could not be read. Findings that something is missing there are unreliable. */
function isOfReading({ code }: Diagnostic): boolean {
  return /^(?:yaml|json|local|text)\/|^config\/unused-key$/.test(code);
}

/**
 * Adds the places to underline and the fixes to the diagnostics of all phases. The result is sorted by place and has no duplicates
 * and no diagnostics that only follow from others.
 *
 * @param source the config, or the root of a config of several files
 * @param isExpected true for a diagnostic that is not a problem and is left out
 */
export function placeDiagnostics(
  { reports: collectedReports, trees, unread: unknown = [] }: Collected,
  source: Source,
  isExpected: (found: Diagnostic) => boolean = () => false,
): LocatedDiagnostic[] {
  const reports = collectedReports.map((report) => report.flatMap(inCheck));
  const places = new Places(source, trees);
  const fixing = new Map<Source, Fixing>(
    [source, ...trees.keys()].map((file) => [file, { source: file, root: trees.get(file), known: new Map<string, unknown>() }]),
  );
  const keys = keysOf();
  const unread = reports.flat().filter((found) => isOfReading(found) && found.severity === 'error');
  // what is no YAML is an error node of its tree
  const values = unread.filter(({ code }) => code !== 'yaml/syntax').map((found) => places.value(found));
  const isNoise = unread.length + unknown.length > 0 ? noiseOf(trees, [...unknown, ...values], places) : () => false;
  const lacksDash = missingDashes(unread, places);
  const unknownAt = new Set(unknown.map(keys));
  const isUnknown = (found: Diagnostic): boolean => unknown.length > 0 && unknownAt.has(keys(places.value(found)));
  const located = new Map<string, LocatedDiagnostic>();
  const blamed = new Set<string>();
  // in a composed config a reference is no placeholder of a template
  const isComposed = source.replaced !== undefined;
  for (const report of isComposed ? reports : templateFaults(reports, source, trees.get(source))) {
    const placed = report
      .filter((found) => (isOfReading(found) && !isUnknown(found) && !lacksDash(found)) || !isNoise(found))
      .map((found) => [found, places.underlined(found)] as const);
    for (const [found, location] of placed) {
      const place = keys(location);
      // An earlier phase has reported an error for the same value.
      if (blamed.has(place)) continue;
      const key = `${place} ${found.code} ${found.message}`;
      if (!located.has(key) && !isExpected(found)) located.set(key, locate(found, location, places, fixing));
    }
    for (const [{ severity }, location] of placed) if (severity === 'error') blamed.add(keys(location));
  }
  const codesByPlace = new Set([...located.values()].map(({ code, location }) => `${code} ${keys(location)}`));
  // upstream reports a wrong URL of a merged config twice: for the resource and for its source
  const wrongUrls = new Set([...located.values()].filter(isAboutUrl).map((found) => fieldOf(found, found.path)));
  const isRestated = (found: LocatedDiagnostic): boolean =>
    (RESTATED[found.code] ?? []).some((better) => codesByPlace.has(`${better} ${keys(found.location)}`)) ||
    (isAboutUrl(found) && wrongUrls.has(fieldOf(found, [...found.path, 'source'])));
  return [...located.values()].filter((found) => !isRestated(found)).sort(byPlace(trees.keys()));
}

function isAboutUrl({ code }: Diagnostic): boolean {
  return code.startsWith('url/');
}

/** A key for a code at a field of a source. */
function fieldOf({ code, location }: LocatedDiagnostic, path: Path): string {
  return `${code} ${location.source.name} ${showPath(path)}`;
}

/** Returns a function that makes a key for a place. Equal places have equal keys. */
function keysOf(): (location: Location) => string {
  const numbers = new Map<Source, number>();
  return ({ source, span }) => {
    const number = numbers.get(source) ?? numbers.size;
    numbers.set(source, number);
    return `${number} ${span.start} ${span.end}`;
  };
}

/** Sorts by source and place. A local file, which is none of the sources, comes before them. */
function byPlace(sources: Iterable<Source>): (a: LocatedDiagnostic, b: LocatedDiagnostic) => number {
  const order = new Map([...sources].map((source, i) => [source, i]));
  const orderOf = ({ location: { source } }: LocatedDiagnostic): number => order.get(source) ?? -1;
  return (a, b) => orderOf(a) - orderOf(b) || (a.location.source === b.location.source ? a.location.span.start - b.location.span.start : 0);
}

function locate(diagnostic: Diagnostic, location: Location, places: Places, fixing: ReadonlyMap<Source, Fixing>): LocatedDiagnostic {
  const { source, span } = location;
  const root = places.trees.get(source);
  const fixingOfSource = fixing.get(source);
  return {
    ...diagnostic,
    location,
    subject: root && subjectOf(root, span.start, diagnostic.path),
    related: (diagnostic.related ?? []).map((place) => ({ message: place.message, location: places.outermost(place.location) })),
    fix: fixingOfSource && fixOf(diagnostic, fixingOfSource),
  };
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** The first diagnostic of each place: a tree of local files has one place, however many files are in it. */
export function firstOfPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, path, location }) => {
    const place = `${code} ${location?.source.name} ${location?.span.start} ${path.join('.')}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

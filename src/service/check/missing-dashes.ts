import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { Places } from './places.ts';

/** What stands between a mapping and the next line, and the dash in front of that line. */
const BLANKS = /\s{0,200}/y;
const DASH = /-\s{0,200}/y;

/**
 * Returns a test for a mapping in place of a list whose next line cannot be read. There the dash of the first item is missing, and the
 * error of the next line says all.
 *
 * @param unread the errors about what could not be read
 */
export function missingDashes(unread: readonly Diagnostic[], places: Places): (diagnostic: Diagnostic) => boolean {
  const starts = new Map<Source, Set<number>>();
  for (const { code, location } of unread) {
    if (code !== 'yaml/syntax' || !location) continue;
    const ofFile = starts.get(location.source) ?? new Set<number>();
    starts.set(location.source, ofFile.add(location.span.start));
  }
  if (starts.size === 0) return () => false;
  return (diagnostic) => {
    if (diagnostic.code !== 'yaml/wrong-type') return false;
    const { source, span } = places.value(diagnostic);
    const ofFile = starts.get(source);
    if (!ofFile) return false;
    const next = endOf(BLANKS, source.text, span.end);
    return ofFile.has(next) || ofFile.has(endOf(DASH, source.text, next));
  };
}

/** Where a match that begins at an offset ends; the offset itself without a match. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

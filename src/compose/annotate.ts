import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Location, Source } from '../text/source.ts';
import type { Composition, Part } from './composition.ts';
import { hideSecrets } from './hide-secrets.ts';

/**
 * Returns a function that adds notes to a diagnostic of a composed config: the value of a reference and where it comes from, and the
 * entries that include the file. It hides secrets.
 */
export function annotate(composition: Composition): <D extends Diagnostic>(diagnostic: D) => D {
  const partOf = new Map<Source, Part>();
  for (const part of composition.parts) for (const { source } of [part, ...part.configs]) partOf.set(source, part);
  const hide = hideSecrets(composition);
  return (diagnostic) => {
    const { location, notes = [] } = diagnostic;
    if (!location) return hide(diagnostic);
    const note = location.source.replaced?.get(location.span.start)?.note();
    const includedFrom = chainOf(partOf.get(location.source), partOf);
    return hide({
      ...diagnostic,
      notes: note === undefined || notes.includes(note) ? notes : [...notes, note],
      includedFrom: includedFrom.length > 0 ? includedFrom : undefined,
    });
  };
}

/** The entries that lead to a part, from the nearest one outwards. */
function chainOf(part: Part | undefined, partOf: ReadonlyMap<Source, Part>): readonly Location[] {
  const chain: Location[] = [];
  for (let entry = part?.includedFrom[0]; entry; entry = partOf.get(entry.source)?.includedFrom[0]) chain.push(entry);
  return chain;
}

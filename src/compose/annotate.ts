import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Location, Source } from '../text/source.ts';
import type { Composition, Part } from './composition.ts';
import { hideSecrets } from './hide-secrets.ts';

/**
 * What is said of a composed config, with notes that lead back: which value stands in the place of a reference and who gives it,
 * and which entries include the file. Secrets are hidden.
 */
export function annotate(composition: Composition): <Found extends Diagnostic>(found: Found) => Found {
  const partOf = new Map<Source, Part>();
  for (const part of composition.parts) for (const { source } of [part, ...part.configs]) partOf.set(source, part);
  const hide = hideSecrets(composition);
  return (found) => {
    const { location, notes = [] } = found;
    if (!location) return hide(found);
    const note = location.source.replaced?.get(location.span.start)?.note();
    const includedFrom = chainOf(partOf.get(location.source), partOf);
    return hide({
      ...found,
      notes: note === undefined || notes.includes(note) ? notes : [...notes, note],
      includedFrom: includedFrom.length > 0 ? includedFrom : undefined,
    });
  };
}

/** The entries that lead to a part, from the nearest one outwards. */
function chainOf(part: Part | undefined, partOf: ReadonlyMap<Source, Part>): readonly Location[] {
  const chain: Location[] = [];
  for (let at = part?.includedFrom[0]; at; at = partOf.get(at.source)?.includedFrom[0]) chain.push(at);
  return chain;
}

import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MapNode, ScalarNode, SourceNode } from '../../syntax/source-tree.ts';
import type { Source } from '../../text/source.ts';

/** The most pairs that are reported of one mapping. Their number grows with the square of the equal keys. */
const MOST = 1000;

/** Every pair of equal keys in a mapping, in the order of the first, then of the second. */
export function duplicateKeys({ entries }: MapNode, source: Source): readonly Diagnostic[] {
  if (areDistinct(entries)) return [];
  const places = new Map<string, number[]>();
  for (const [at, { key }] of entries.entries()) {
    // nothing is known of what could not be read
    if (key.kind === 'error') continue;
    const written = asWritten(key);
    const same = places.get(written);
    if (same) same.push(at);
    else places.set(written, [at]);
  }
  if (places.size === entries.length) return [];
  const faults: Diagnostic[] = [];
  for (const { key } of entries) {
    const same = places.get(asWritten(key)) ?? [];
    if (same.length <= 1) continue;
    same.shift();
    for (const later of same.slice(0, MOST)) faults.push(duplicate(key, entries[later]!.key, source));
    if (faults.length >= MOST) break;
  }
  return faults;
}

/** True for a short mapping whose keys are different texts. This is the usual case, and the fast one. */
function areDistinct(entries: MapNode['entries']): boolean {
  if (entries.length > 12) return false;
  for (let at = 0; at < entries.length; at++) {
    const { key } = entries[at]!;
    if (key.kind !== 'scalar') return false;
    for (let before = 0; before < at; before++) if ((entries[before]!.key as ScalarNode).text === key.text) return false;
  }
  return true;
}

/** go-yaml compares keys as they are written: aliases by their name. All lists are equal to it, and all mappings. */
function asWritten(key: SourceNode): string {
  return `${key.kind} ${writtenValue(key)}`;
}

function writtenValue(key: SourceNode): string {
  return key.kind === 'scalar' ? key.text : key.kind === 'alias' ? key.name : '';
}

function duplicate(first: SourceNode, second: SourceNode, source: Source): Diagnostic {
  return {
    ...diagnose('yaml/duplicate-key', 'key', { key: writtenValue(second), line: first.mark.line }),
    location: { source, span: second.span },
    mark: second.mark,
    related: [{ message: 'first defined here', location: { source, span: first.span } }],
  };
}

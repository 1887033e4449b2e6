import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';
import { readDocument, secondDocument } from './read-yaml.ts';

/** All documents of a text, or the first fault. Documents without content are left out. */
export interface DocumentsRead {
  readonly roots: readonly SourceNode[];
  readonly fault?: LocatedDiagnostic | undefined;
  /** Where the document with the fault begins. */
  readonly start?: number | undefined;
}

/**
 * Reads every document of a YAML text, with the places that they have in the whole text. Reading ends at the first fault; what
 * was read before it is in `roots`.
 *
 * @param most so many documents are read at most
 */
export function readYamlDocuments(source: Source, most: number): DocumentsRead {
  const roots: SourceNode[] = [];
  let start = 0;
  while (roots.length < most) {
    const { root, fault } = readDocument(source, start);
    if (fault) return { roots, fault, start };
    if (root && (root.kind !== 'scalar' || root.text !== '')) roots.push(root);
    const next = secondDocument({ text: source.text.slice(start) });
    if (!next || next.start === 0) break;
    start += next.start;
  }
  return { roots };
}

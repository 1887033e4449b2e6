import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { MapNode } from '../syntax/source-tree.ts';
import { recoverYaml } from '../syntax/yaml/recover-yaml.ts';
import type { Source } from '../text/source.ts';

/** What can be read of a document that is not YAML. */
export interface BrokenDocument {
  /** Its tree, with error nodes; undefined if nothing could be read. */
  readonly root?: MapNode | undefined;
  /** What could not be read, each where the broken construct begins; never empty. */
  readonly faults: readonly LocatedDiagnostic[];
}

/**
 * Reads a document with a fault as far as it can be read.
 *
 * @param fault what `readDocument` says of the document
 * @param start where the document begins in its source
 */
export function syntaxFaults(source: Source, fault: LocatedDiagnostic, start: number): BrokenDocument {
  // with blanks in place of the documents before it, everything in the document keeps its place
  const text = start === 0 ? source.text : source.text.slice(0, start).replace(/[^\r\n]/g, ' ') + source.text.slice(start);
  const recovered = recoverYaml({ ...source, text }, fault);
  const help = referenceHelp(fault);
  if (help !== undefined) return { root: recovered?.root, faults: [{ ...fault, help }] };
  const faults = recovered?.faults ?? [fault];
  return { root: recovered?.root, faults: faults.map((one) => ({ ...one, location: { ...one.location, source } })) };
}

/** The help if the text is not YAML because of a reference without quotes. */
function referenceHelp({ location: { source, span } }: LocatedDiagnostic): string | undefined {
  const { text } = source;
  const { start } = span;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const end = text.indexOf('\n', start);
  const line = before + text.slice(start, end < 0 ? undefined : end);
  const reference = line.indexOf('${var.');
  // within [ ] and { } a brace ends a plain scalar
  const isInBrackets = reference > 0 && /[[{]/.test(line.slice(0, reference));
  return isInBrackets ? 'within [ ] and { } a reference needs quotes: "${var.NAME}"' : undefined;
}

import { partsOf } from '../../compose/references.ts';
import { isComposeHeader } from '../../spec/compose-header.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { documentsIn } from './documents.ts';
import { namesInConfig } from './names/config-names.ts';
import { namesInHeader } from './names/header-names.ts';
import type { NameUse } from './names/name-use.ts';
import { placeInScalar } from './names/place-in-scalar.ts';

/**
 * Everything that a Butane config names, where it stands in the text, in the order of the text: anchors, variables, partitions and other
 * devices, units, quadlets, users, groups and files. The text may be incomplete. A place can be in the list more than once: the
 * path of a unit file names a file and a unit. Takes linear time.
 */
export function namesIn(text: string): readonly NameUse[] {
  return namesOf(text, true);
}

/** The names in the fields of a config alone, without what stands in units, quadlets and other block scalars. It is faster. */
export function namesInFields(text: string): readonly NameUse[] {
  return namesOf(text, false);
}

function namesOf(text: string, withTexts: boolean): readonly NameUse[] {
  let isComposed = false;
  const names = documentsIn(text).flatMap(({ start, text: document, root }) => {
    const isHeader = !isComposed && isComposeHeader(root);
    isComposed ||= isHeader;
    return [
      ...namesInConfig(root, document, withTexts),
      ...(isHeader ? namesInHeader(root, document) : []),
      ...(isComposed ? referencesIn(root, document) : []),
    ].map((name) => moved(name, start));
  });
  return onceEach(names.sort((a, b) => a.span.start - b.span.start));
}

/** References to variables in the values of a document. */
function referencesIn(root: SourceNode, text: string): readonly NameUse[] {
  if (!text.includes('${var.')) return [];
  const uses: NameUse[] = [];
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'map') for (const { value } of node.entries) pending.push(value);
    else if (node.kind === 'list') for (const item of node.items) pending.push(item);
    else if (node.kind === 'scalar' && node.text.includes('${var.')) {
      const place = placeInScalar(node, text);
      for (const part of partsOf(node.text)) {
        if (part.kind !== 'reference') continue;
        const span = place({ start: part.end - part.name.length - 1, end: part.end - 1 });
        uses.push({ kind: 'variable', name: part.name, role: 'use', form: 'plain', style: node.style, span });
      }
    }
  }
  return uses;
}

function moved(use: NameUse, by: number): NameUse {
  if (by === 0) return use;
  const { kind, of, span } = use;
  return { ...use, span: { start: span.start + by, end: span.end + by }, of: kind === 'anchor' && typeof of === 'number' ? of + by : of };
}

/** An anchored scalar is in the list again for each of its aliases. Few different names begin at one place. */
function onceEach(sorted: readonly NameUse[]): readonly NameUse[] {
  let start = -1;
  let here: NameUse[] = [];
  return sorted.filter((use) => {
    if (use.span.start !== start) [start, here] = [use.span.start, []];
    if (here.some(({ kind, name, role }) => kind === use.kind && name === use.name && role === use.role)) return false;
    here.push(use);
    return true;
  });
}

import { diagnose } from '../../diagnostics/diagnose.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';
import { BlockReader } from './block-reader.ts';
import { moveTree } from './move-tree.ts';
import { traitsOf } from './yaml-cursor.ts';
import { YamlMarks } from './yaml-marks.ts';
import { type TreeProblem, TreeReader } from './yaml-tree.ts';

/** What a text says: a tree, nothing (an empty text has no root), or `yaml/syntax` at the place where reading stopped. */
export interface YamlRead {
  readonly root?: SourceNode | undefined;
  readonly fault?: LocatedDiagnostic | undefined;
}

/**
 * Reads the first document of a YAML text into a tree, with every scalar as it was written. What follows the first
 * document is ignored. The language is YAML 1.1 as go-yaml reads it.
 */
export function readYaml(source: Source): YamlRead {
  return readDocument(source, 0);
}

/** Like `readYaml`, for the document that begins at an offset. All places are those in the whole text. */
export function readDocument(source: Source, offset: number): YamlRead {
  const text = offset === 0 ? source.text : source.text.slice(offset);
  const [marks, traits] = [new YamlMarks(text), traitsOf(text)];
  let root = new BlockReader(text, marks, traits).read();
  if (!root) {
    const reader = new TreeReader(text, { marks, traits });
    root = reader.read();
    if (reader.problem) return { fault: faultOf(reader.problem, source, offset) };
  }
  if (root && offset > 0) moveTree(root, marks, { marks: new YamlMarks(source.text), offsetOf: (at) => at + offset });
  return { root };
}

/** Where a second document begins, of which nothing is read; undefined where there is none. */
export function secondDocument({ text }: Pick<Source, 'text'>): Span | undefined {
  // the first document may begin with a marker itself
  if (!/[\n\r\x85\u2028\u2029](?:---|\.\.\.)/.test(text)) return undefined;
  const reader = new TreeReader(text);
  reader.read();
  const place = reader.following();
  return place && { start: place.offset, end: Math.min(place.offset + 3, text.length) };
}

function faultOf(found: TreeProblem, source: Source, offset: number): LocatedDiagnostic {
  const { problem, slip, at } = found;
  const line = lineOf(found);
  const before = offset === 0 ? 0 : new YamlMarks(source.text).at(offset).line - 1;
  const start = Math.min(at.offset + offset, source.text.length);
  const span = { start, end: Math.min(start + 1, source.text.length) };
  return {
    ...diagnose('yaml/syntax', { problem, slip, line: line === undefined ? undefined : line + before }),
    location: { source, span },
  };
}

/**
 * The line that upstream's message names. It is where the broken construct begins, often the line before the mistake: go-yaml's
 * parser names the line before, and never the first one.
 */
function lineOf({ from, at, context }: TreeProblem): number | undefined {
  if (from === 'alias') return undefined;
  const line = context?.line || at.line;
  if (line === 0) return undefined;
  return from === 'scanner' ? line + 1 : line;
}

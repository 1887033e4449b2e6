import type { Source, Span } from '../../text/source.ts';
import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import type { SourceNode } from '../source-tree.ts';
import { BlockReader } from './block-reader.ts';
import { traitsOf } from './yaml-cursor.ts';
import { YamlMarks } from './yaml-marks.ts';
import { type TreeProblem, TreeReader } from './yaml-tree.ts';

/** Why a text is no YAML. */
export interface YamlFault {
  /** The words, with the line where one is known: `line 3: did not find expected key`. */
  readonly message: string;
  /** The words without the line. */
  readonly problem: string;
  readonly slip?: SyntaxSlip | undefined;
  /** The line that the message names. It is where the broken construct begins, often the line before the mistake. */
  readonly line?: number | undefined;
  /** Where reading stopped. */
  readonly span: Span;
}

/** What a text says: a tree, nothing (an empty text has no root), or a fault. */
export interface YamlRead {
  readonly root?: SourceNode | undefined;
  readonly fault?: YamlFault | undefined;
}

/**
 * Reads the first document of a YAML text into a tree, with every scalar as it was written. What follows the first
 * document is ignored. The language is YAML 1.1 as go-yaml reads it.
 */
export function readYaml({ text }: Pick<Source, 'text'>): YamlRead {
  const [marks, traits] = [new YamlMarks(text), traitsOf(text)];
  const blocks = new BlockReader(text, marks, traits).read();
  if (blocks) return { root: blocks };
  const reader = new TreeReader(text, { marks, traits });
  const root = reader.read();
  return reader.problem ? { fault: faultOf(reader.problem, text) } : { root };
}

/** Where a second document begins, of which nothing is read; undefined where there is none. */
export function secondDocument({ text }: Pick<Source, 'text'>): Span | undefined {
  // the first document may begin with a marker itself
  if (!/\n(?:---|\.\.\.)/.test(text)) return undefined;
  const reader = new TreeReader(text);
  reader.read();
  const place = reader.following();
  return place && { start: place.offset, end: Math.min(place.offset + 3, text.length) };
}

function faultOf(problem: TreeProblem, text: string): YamlFault {
  const line = lineOf(problem);
  const start = Math.min(problem.at.offset, text.length);
  return {
    message: line === undefined ? problem.problem : `line ${line}: ${problem.problem}`,
    problem: problem.problem,
    slip: problem.slip,
    line,
    span: { start, end: Math.min(start + 1, text.length) },
  };
}

/** As go-yaml counts: a problem of its parser names the line before, and the first line is never named. */
function lineOf({ from, at, context }: TreeProblem): number | undefined {
  if (from === 'alias') return undefined;
  const line = context?.line || at.line;
  if (line === 0) return undefined;
  return from === 'scanner' ? line + 1 : line;
}

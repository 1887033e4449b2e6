import type { Source, Span } from '../../text/source.ts';
import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import type { MapNode, SourceNode } from '../source-tree.ts';
import { BlockReader } from './block-reader.ts';
import { RecoveringReader } from './recovering-reader.ts';
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

/** What can be read of a text with a fault. */
export interface Recovered {
  /** The tree, with error nodes. */
  readonly root: MapNode;
  /** What could not be read, in the order of the text; never empty. */
  readonly faults: readonly Pick<YamlFault, 'problem' | 'slip' | 'span'>[];
}

/**
 * Reads a text with a fault as far as it can be read; undefined for a text that does not seem to be a mapping in block style.
 *
 * @param fault what `readYaml` says of the text
 */
export function recoverYaml({ text }: Pick<Source, 'text'>, fault: YamlFault): Recovered | undefined {
  const reader = new RecoveringReader(text, new YamlMarks(text), traitsOf(text));
  const root = reader.read();
  if (root?.kind !== 'map') return undefined;
  const faults = reader.breaks.map(({ problem, slip, start, end }) => ({ problem, slip, span: { start, end } }));
  // what is wrong may stand behind the document
  return { root, faults: faults.length > 0 ? faults : [fault] };
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

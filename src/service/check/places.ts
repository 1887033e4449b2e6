import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { deepest, type SourceNode } from '../../syntax/source-tree.ts';
import { bisect } from '../../text/bisect.ts';
import type { Location, Source, Span } from '../../text/source.ts';

/** An offset of what a scalar says as one of how it is written; undefined where the two differ too much. */
type Written = (offset: number) => number | undefined;

/**
 * The places that diagnostics are about, in the files that people wrote: a config may come of several files, and a place in an
 * embedded config is one in the scalar that holds it.
 */
export class Places {
  /** How the offsets of each embedded config are written: it may have a finding on every line. */
  readonly #written = new Map<Source, Written>();

  /**
   * @param main the source of a diagnostic that blames no value
   * @param trees the tree of each source that has one
   */
  constructor(
    readonly main: Source,
    readonly trees: ReadonlyMap<Source, SourceNode>,
  ) {}

  /** The value that a diagnostic is about. One that blames nothing in particular is at the beginning. */
  value({ location, path }: Diagnostic): Location {
    const blamed = location && this.outermost(location);
    const source = blamed?.source ?? this.main;
    const root = this.trees.get(source);
    const node = root && deepest(root, path).span;
    if (!blamed) return { source, span: node ?? { start: 0, end: 0 } };
    // a path that leads further than the value which is to blame
    const further = location?.source === source && path.length > (location.path ?? []).length;
    return further && node && node.start >= blamed.span.start && node.end <= blamed.span.end ? { source, span: node } : blamed;
  }

  /** The same, as it is underlined: what is empty is made a word, white space at its end is left out. */
  underlined(diagnostic: Diagnostic): Location {
    const { source, span } = this.value(diagnostic);
    return { source, span: visible(span, source.text) };
  }

  /** A place in a file; for one in an embedded config, the stretch of the file that holds it. */
  outermost({ source, span }: Location): Location {
    const { parent } = source;
    if (!parent) return { source, span };
    const outer = this.outermost(parent);
    return parent.source === outer.source && !parent.source.parent ? this.#withinScalar({ source, span }, outer) : outer;
  }

  /** A stretch of what a scalar says as a stretch of how it is written: the scalar itself, where the two differ too much. */
  #withinScalar({ source: embedded, span }: Location, outer: Location): Location {
    let written = this.#written.get(embedded);
    if (!written) {
      written = writtenOffsets(embedded.text, outer.source.text.slice(outer.span.start, outer.span.end));
      this.#written.set(embedded, written);
    }
    const start = written(span.start);
    const end = written(span.end);
    if (start === undefined || end === undefined) return outer;
    return { source: outer.source, span: { start: outer.span.start + start, end: outer.span.start + end } };
  }
}

/** @param text what the scalar says */
function writtenOffsets(text: string, written: string): Written {
  const at = written.indexOf(text);
  if (at >= 0 && !text.includes('\n')) return (offset) => at + offset;
  return written.startsWith('|') ? inBlock(text, written) : () => undefined;
}

/** Line by line: those of a literal block stand below its indicator, behind their indentation. */
function inBlock(text: string, written: string): Written {
  const lineStarts = startsOf(text);
  const writtenStarts = startsOf(written);
  const indentations = new Map<number, number | undefined>();
  const indentationOf = (line: number): number | undefined => {
    const start = writtenStarts[line + 1];
    if (start === undefined) return undefined;
    const writtenLine = withoutEnd(written.slice(start, writtenStarts[line + 2]));
    const ownLine = text.slice(lineStarts[line], lineStarts[line + 1]);
    const own = ownLine.endsWith('\n') ? ownLine.slice(0, -1) : ownLine;
    return writtenLine.endsWith(own) ? writtenLine.length - own.length : undefined;
  };
  return (offset) => {
    const line = bisect(lineStarts.length, (i) => lineStarts[i]! <= offset) - 1;
    if (!indentations.has(line)) indentations.set(line, indentationOf(line));
    const indentation = indentations.get(line);
    return indentation === undefined ? undefined : writtenStarts[line + 1]! + indentation + offset - lineStarts[line]!;
  };
}

/** Where the lines of a text begin. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function withoutEnd(line: string): string {
  return line.endsWith('\r\n') ? line.slice(0, -2) : line.endsWith('\n') ? line.slice(0, -1) : line;
}

function visible({ start, end }: Span, text: string): Span {
  const trimmed = text.slice(start, end).trimEnd();
  if (trimmed !== '') return { start, end: start + trimmed.length };
  const [word = ''] = /^[^\s:]+/.exec(text.slice(start, start + 200)) ?? [];
  return { start, end: start + word.length };
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { deepest, type SourceNode } from '../../syntax/source-tree.ts';
import { bisect } from '../../text/bisect.ts';
import type { Location, Replaced, Source, Span } from '../../text/source.ts';

/** Maps an offset in the value of a scalar to an offset in its source text; undefined if the two differ too much. */
type Written = (offset: number) => number | undefined;

/**
 * Finds the places of diagnostics in files. A config may consist of several files. A place in an embedded config is mapped to a place
 * in the scalar that contains the config.
 */
export class Places {
  /** The offset map of each embedded config, cached because a config may have a finding on every line. */
  readonly #written = new Map<Source, Written>();

  /**
   * @param main the source of diagnostics without a location
   * @param trees the trees of the sources that could be parsed
   */
  constructor(
    readonly main: Source,
    readonly trees: ReadonlyMap<Source, SourceNode>,
  ) {}

  /**
   * The value that a diagnostic is about. Without a location, and without a part of its path in the tree, it is the start of the main
   * source: that is the place that upstream prints, and the whole file is not marked.
   */
  value({ location, path }: Diagnostic): Location {
    const blamed = location && this.outermost(location);
    const source = blamed?.source ?? this.main;
    const root = this.trees.get(source);
    const found = root && deepest(root, path);
    const node = found?.span;
    if (!blamed) {
      const { start, end } = node ?? { start: 0, end: 0 };
      return { source, span: { start, end: found === root && path.length > 0 ? start : end } };
    }
    // The path may lead to a value inside the location.
    const further = location?.source === source && path.length > (location.path ?? []).length;
    return further && node && node.start >= blamed.span.start && node.end <= blamed.span.end ? { source, span: node } : blamed;
  }

  /** The span to underline: the value without trailing white space. If the value is empty, the word that follows. */
  underlined(diagnostic: Diagnostic): Location {
    const { source, span } = this.value(diagnostic);
    return { source, span: visible(span, source.text) };
  }

  /** The place in a file. A place in an embedded config becomes the part of the file that contains it. */
  outermost({ source, span }: Location): Location {
    const { parent } = source;
    if (!parent) return { source, span };
    const outer = this.outermost(parent);
    return parent.source === outer.source && !parent.source.parent ? this.#withinScalar({ source, span }, outer) : outer;
  }

  /** Maps a span in the value of a scalar to one in its source text. If the two differ too much, returns the whole scalar. */
  #withinScalar({ source: embedded, span }: Location, outer: Location): Location {
    let written = this.#written.get(embedded);
    if (!written) {
      const scalar = outer.source.text.slice(outer.span.start, outer.span.end);
      const replaced = outer.source.replaced?.get(outer.span.start);
      written = replaced ? throughReferences(replaced, writtenOffsets(replaced.written, scalar)) : writtenOffsets(embedded.text, scalar);
      this.#written.set(embedded, written);
    }
    const start = written(span.start);
    const end = written(span.end);
    if (start === undefined || end === undefined) return outer;
    return { source: outer.source, span: { start: outer.span.start + start, end: outer.span.start + end } };
  }
}

/** Offsets of a text in which references were replaced: those in a value lead to the reference. */
function throughReferences({ kept }: Replaced, written: Written): Written {
  return (offset) => {
    const at = bisect(kept.length, (i) => kept[i]!.start <= offset) - 1;
    const before = kept[at];
    if (!before) return written(0);
    return written(before.from + Math.min(offset, before.end) - before.start);
  };
}

/**
 * @param text the value of the scalar
 * @param written its source text
 */
function writtenOffsets(text: string, written: string): Written {
  const start = written.indexOf(text);
  if (start >= 0 && !text.includes('\n')) return (offset) => start + offset;
  return written.startsWith('|') ? inBlock(text, written) : () => undefined;
}

/** Maps offsets line by line. The lines of a literal block follow the line of its indicator, and are indented. */
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

/** The offsets at which the lines of a text start. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
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

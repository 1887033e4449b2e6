import { isCode, matchesCode } from '../../diagnostics/code-pattern.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { meantPattern } from '../../diagnostics/meant-code.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { commentsOf } from '../../syntax/yaml/comments.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { pushAll } from '../../text/push-all.ts';
import { lineIndexOf } from '../../text/ranges.ts';
import type { Source, Span } from '../../text/source.ts';

/** A comment `# butane-ignore mode/decimal, text/*: reason`. */
interface IgnoreComment {
  readonly span: Span;
  readonly codes: readonly string[];
  readonly reason: string;
  /** The line that the comment applies to: its own, or the next one that is not blank or a comment if it is alone on its line. */
  readonly line: number;
}

/** A diagnostic at a line of a source. */
interface OnLine {
  readonly diagnostic: LocatedDiagnostic;
  readonly line: number;
}

/**
 * Removes the diagnostics that comments of the configs ignore. Adds a diagnostic for each comment that ignores nothing, names no
 * code, or gives no reason.
 *
 * @param trees the configs whose comments count, with their trees
 */
export function withoutIgnored(
  diagnostics: readonly LocatedDiagnostic[],
  trees: ReadonlyMap<Source, SourceNode>,
): readonly LocatedDiagnostic[] {
  const commentsBySource = new Map([...trees].map(([source, root]) => [source, findComments(lineIndexOf(source), root)] as const));
  if ([...commentsBySource.values()].every((comments) => comments.length === 0)) return diagnostics;
  const foundIn = linesBySource(diagnostics);
  const isIncomplete = diagnostics.some(({ code }) => code === 'yaml/syntax');
  const ignored = new Set<LocatedDiagnostic>();
  const faults: LocatedDiagnostic[] = [];
  for (const [source, comments] of commentsBySource) {
    const found = foundIn.get(source) ?? [];
    const codesOfLine = codesByLine(found);
    const ignoredCodes = new Set<string>();
    for (const comment of comments) {
      const codes = [...(codesOfLine.get(comment.line) ?? [])];
      const unused = comment.codes.filter((pattern) => {
        const matching = codes.filter((code) => matchesCode(pattern, code));
        for (const code of matching) ignoredCodes.add(`${comment.line} ${code}`);
        return matching.length === 0;
      });
      // What could not be read may have what the comment ignores.
      pushAll(faults, faultOf(comment, source, isIncomplete ? [] : unused));
    }
    for (const { diagnostic, line } of found) if (ignoredCodes.has(`${line} ${diagnostic.code}`)) ignored.add(diagnostic);
  }
  return [...diagnostics.filter((diagnostic) => !ignored.has(diagnostic)), ...faults];
}

/**
 * The diagnostics with a place in each source, and the line of the first one. A diagnostic in a local file is related to the place where
 * the config embeds the file: a comment there ignores it.
 */
function linesBySource(diagnostics: readonly LocatedDiagnostic[]): ReadonlyMap<Source, readonly OnLine[]> {
  const bySource = new Map<Source, OnLine[]>();
  for (const diagnostic of diagnostics) {
    const starts = new Map<Source, number>();
    for (const { source, span } of [diagnostic.location, ...(diagnostic.related ?? []).map((place) => place.location)])
      if (!starts.has(source)) starts.set(source, span.start);
    for (const [source, start] of starts) {
      const { line } = lineIndexOf(source).position(start);
      const ofSource = bySource.get(source);
      if (ofSource) ofSource.push({ diagnostic, line });
      else bySource.set(source, [{ diagnostic, line }]);
    }
  }
  return bySource;
}

/** The codes of the diagnostics of each line. There are few codes, however many diagnostics and comments there are. */
function codesByLine(found: readonly OnLine[]): ReadonlyMap<number, ReadonlySet<string>> {
  const codesOfLine = new Map<number, Set<string>>();
  for (const { diagnostic, line } of found) {
    const codes = codesOfLine.get(line);
    if (codes) codes.add(diagnostic.code);
    else codesOfLine.set(line, new Set([diagnostic.code]));
  }
  return codesOfLine;
}

/** The diagnostic about a comment, if it is wrong. `unused`: the codes of the comment that ignore nothing. */
function faultOf({ span, codes, reason }: IgnoreComment, source: Source, unused: readonly string[]): LocatedDiagnostic[] {
  const located = (diagnostic: Diagnostic): LocatedDiagnostic[] => [{ ...diagnostic, location: { source, span } }];
  const unknown = codes.find((code) => !isCode(code));
  if (codes.length === 0) return located(diagnose('check/bad-ignore', 'noCode'));
  if (unknown !== undefined) return located(diagnose('check/bad-ignore', 'unknownCode', { code: unknown, meant: meantPattern(unknown) }));
  if (reason === '') return located(diagnose('check/bad-ignore', 'noReason'));
  return unused.length === 0 ? [] : located(diagnose('check/unused-ignore', { unused }));
}

const IGNORES = /^#[ \t]*butane-ignore\b(.*)$/s;

function findComments(lines: LineIndex, root: SourceNode): IgnoreComment[] {
  const { text } = lines;
  const lineFor = linesOfComments(lines);
  return commentsOf(text, root).flatMap(({ span, isAlone }) => {
    const [, words] = IGNORES.exec(text.slice(span.start, span.end)) ?? [];
    if (words === undefined) return [];
    const [, named = '', reason = ''] = /^([^:]*):?(.*)$/s.exec(words) ?? [];
    const { line } = lines.position(span.start);
    const codes = named.split(/[\s,]+/).filter((code) => code !== '');
    return [{ span, codes, reason: reason.trim(), line: isAlone ? lineFor(line) : line }];
  });
}

/** Returns a function that finds the line which a comment on a line of its own applies to. For consecutive comments the search runs once. */
function linesOfComments(lines: LineIndex): (line: number) => number {
  let [from, next] = [0, 0];
  return (line) => {
    // The function is called in the order of the lines.
    if (line < from || line >= next) {
      [from, next] = [line, line + 1];
      while (next < lines.count && /^\s*(#.*)?$/.test(lines.line(next))) next++;
    }
    return next;
  };
}

import { isCode, matchesCode } from '../../diagnostics/code-pattern.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
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

/**
 * Removes the diagnostics that comments of the config ignore. Adds a diagnostic for each comment that ignores nothing, names no
 * code, or gives no reason.
 */
export function withoutIgnored(
  diagnostics: readonly LocatedDiagnostic[],
  source: Source,
  root: SourceNode | undefined,
): readonly LocatedDiagnostic[] {
  const lines = lineIndexOf(source);
  const comments = root ? findComments(lines, root) : [];
  if (comments.length === 0) return diagnostics;
  // A comment where the config embeds a local file also ignores diagnostics in that file.
  const lineOf = ({ location, related = [] }: LocatedDiagnostic): number => {
    const place = [location, ...related.map((place) => place.location)].find((candidate) => candidate.source === source);
    return place ? lines.position(place.span.start).line : 0;
  };
  /** The codes of the diagnostics of each line. There are few codes, however many diagnostics and comments there are. */
  const codesOfLine = new Map<number, Set<string>>();
  for (const diagnostic of diagnostics) {
    const line = lineOf(diagnostic);
    const codes = codesOfLine.get(line);
    if (codes) codes.add(diagnostic.code);
    else codesOfLine.set(line, new Set([diagnostic.code]));
  }
  const isIncomplete = diagnostics.some(({ code }) => code === 'yaml/syntax');
  const ignored = new Set<string>();
  const faults: LocatedDiagnostic[] = [];
  for (const comment of comments) {
    const codes = [...(codesOfLine.get(comment.line) ?? [])];
    const unused = comment.codes.filter((pattern) => {
      const matching = codes.filter((code) => matchesCode(pattern, code));
      for (const code of matching) ignored.add(`${comment.line} ${code}`);
      return matching.length === 0;
    });
    // What could not be read may have what the comment ignores.
    pushAll(faults, faultOf(comment, source, isIncomplete ? [] : unused));
  }
  return [...diagnostics.filter((diagnostic) => !ignored.has(`${lineOf(diagnostic)} ${diagnostic.code}`)), ...faults];
}

/** The diagnostic about a comment, if it is wrong. `unused`: the codes of the comment that ignore nothing. */
function faultOf({ span, codes, reason }: IgnoreComment, source: Source, unused: readonly string[]): LocatedDiagnostic[] {
  const located = (diagnostic: Diagnostic): LocatedDiagnostic[] => [{ ...diagnostic, location: { source, span } }];
  const unknown = codes.find((code) => !isCode(code));
  if (codes.length === 0) return located(diagnose('check/bad-ignore', 'noCode'));
  if (unknown !== undefined) return located(diagnose('check/bad-ignore', 'unknownCode', { code: unknown }));
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

import type { CodeOf } from '../../diagnostics/catalogue.ts';
import { isCode, matchesCode } from '../../diagnostics/code-pattern.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { warning } from '../../diagnostics/make.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { lineIndexOf } from '../../text/ranges.ts';
import type { Source, Span } from '../../text/source.ts';
import { containment } from '../../text/spans.ts';

/** `# butane-ignore mode/decimal, text/*: reason`, and the lines that it is about. */
interface IgnoreComment {
  readonly span: Span;
  readonly codes: readonly string[];
  readonly reason: string;
  /** Its own line, or the next one that is not a comment where it stands alone. */
  readonly line: number;
}

/**
 * The diagnostics that no comment of a config ignores. A comment that ignores nothing gets a diagnostic itself, and so does one
 * that names no code or gives no reason.
 */
export function withoutIgnored(
  diagnostics: readonly LocatedDiagnostic[],
  source: Source,
  root: SourceNode | undefined,
): readonly LocatedDiagnostic[] {
  const lines = lineIndexOf(source);
  const comments = root ? findComments(lines, root) : [];
  if (comments.length === 0) return diagnostics;
  // what is wrong in a local file is ignored where the config embeds the file
  const lineOf = ({ location, related = [] }: LocatedDiagnostic): number => {
    const place = [location, ...related.map((one) => one.location)].find((one) => one.source === source);
    return place ? lines.position(place.span.start).line : 0;
  };
  /** The codes of the diagnostics of each line: there are few, however many diagnostics and comments there are. */
  const codesOfLine = new Map<number, Set<string>>();
  for (const diagnostic of diagnostics) {
    const line = lineOf(diagnostic);
    const codes = codesOfLine.get(line);
    if (codes) codes.add(diagnostic.code);
    else codesOfLine.set(line, new Set([diagnostic.code]));
  }
  const ignored = new Set<string>();
  const said: LocatedDiagnostic[] = [];
  for (const comment of comments) {
    const codes = [...(codesOfLine.get(comment.line) ?? [])];
    const idle = comment.codes.filter((pattern) => {
      const matching = codes.filter((code) => matchesCode(pattern, code));
      for (const code of matching) ignored.add(`${comment.line} ${code}`);
      return matching.length === 0;
    });
    said.push(...faultOf(comment, source, idle));
  }
  return [...diagnostics.filter((diagnostic) => !ignored.has(`${lineOf(diagnostic)} ${diagnostic.code}`)), ...said];
}

/** What is wrong with a comment. `idle`: those of its codes that ignore nothing. */
function faultOf({ span, codes, reason }: IgnoreComment, source: Source, idle: readonly string[]): LocatedDiagnostic[] {
  const fault = (code: CodeOf<'warning'>, message: string, help: string): LocatedDiagnostic[] => [
    { ...warning(code, message, help), location: { source, span } },
  ];
  const example = 'write `# butane-ignore CODE: reason`';
  const unknown = codes.find((code) => !isCode(code));
  if (codes.length === 0) return fault('check/bad-ignore', 'this comment names no code to ignore', example);
  if (unknown !== undefined) return fault('check/bad-ignore', `there is no code ${unknown}`, '`butane explain --list` lists the codes');
  if (reason === '') return fault('check/bad-ignore', 'this comment gives no reason', example);
  return idle.length === 0 ? [] : fault('check/unused-ignore', `nothing to ignore here: ${idle.join(', ')}`, 'remove the comment');
}

const COMMENT = /(^|[ \t])#[ \t]*butane-ignore\b([^\r\n]*)/gm;

function findComments(lines: LineIndex, root: SourceNode): IgnoreComment[] {
  const { text } = lines;
  // a text that only looks like a comment is part of a scalar
  const found = [...text.matchAll(COMMENT)];
  if (found.length === 0) return [];
  const isInScalar = containment(scalarSpans(root));
  const lineMeant = linesMeant(lines);
  return found.flatMap((match) => {
    const start = match.index + match[1]!.length;
    if (isInScalar({ start, end: start + 1 })) return [];
    const [, named = '', reason = ''] = /^([^:]*):?(.*)$/.exec(match[2]!) ?? [];
    const { line } = lines.position(start);
    const end = match.index + match[0].trimEnd().length;
    const codes = named.split(/[\s,]+/).filter((code) => code !== '');
    return [{ span: { start, end }, codes, reason: reason.trim(), line: lineMeant(line, start) }];
  });
}

/** Tells which line a comment is about. Comments may stand below one another: what is behind them is found once. */
function linesMeant(lines: LineIndex): (line: number, start: number) => number {
  let [from, next] = [0, 0];
  return (line, start) => {
    const before = lines.text.slice(lines.start(line), start);
    if (before.trim() !== '') return line;
    // comments come in the order of their lines
    if (line < from || line >= next) {
      [from, next] = [line, line + 1];
      while (next < lines.count && /^\s*(#.*)?$/.test(lines.line(next))) next++;
    }
    return next;
  };
}

function scalarSpans(root: SourceNode): Span[] {
  const spans: Span[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'scalar') spans.push(node.span);
    else if (node.kind === 'list') for (const item of node.items) pending.push(item);
    else if (node.kind === 'map') for (const { key, value } of node.entries) pending.push(key, value);
  }
  return spans;
}

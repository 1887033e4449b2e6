import { isCode, matchesCode } from '../catalogue/code-pattern.ts';
import type { Problem } from '../report/problem.ts';
import type { LineIndex } from '../tree/line-index.ts';
import type { Span } from '../tree/source.ts';
import type { SourceNode } from '../tree/source-tree.ts';

/** `# butane-ignore mode/decimal, text/*: reason`, and the lines that it is about. */
interface IgnoreComment {
  readonly span: Span;
  readonly codes: readonly string[];
  readonly reason: string;
  /** Its own line, or the next one that is not a comment where it stands alone. */
  readonly line: number;
}

/**
 * The problems that no comment of the config ignores. A comment that ignores nothing is a problem itself, and so is one that
 * names no code or gives no reason.
 */
export function withoutIgnored(problems: readonly Problem[], lines: LineIndex, root: SourceNode | undefined): readonly Problem[] {
  const comments = root ? findComments(lines, root) : [];
  if (comments.length === 0) return problems;
  const ignores = ({ codes, line }: IgnoreComment, { code, range }: Problem): boolean =>
    range.start.line === line && codes.some((pattern) => matchesCode(pattern, code));
  const said = comments.flatMap((comment) =>
    problemOf(comment, lines, (found) => problems.some((problem) => ignores(comment, problem) && found(problem))),
  );
  return [...problems.filter((problem) => !comments.some((comment) => ignores(comment, problem))), ...said];
}

function problemOf(
  { span, codes, reason }: IgnoreComment,
  lines: LineIndex,
  ignored: (test: (problem: Problem) => boolean) => boolean,
): Problem[] {
  const problem = (code: string, message: string, help: string): Problem[] => [
    { code, severity: 'warning', message, help, range: lines.range(span.start, span.end), related: [] },
  ];
  const example = 'write `# butane-ignore CODE: reason`';
  const unknown = codes.find((code) => !isCode(code));
  if (codes.length === 0) return problem('check/bad-ignore', 'this comment names no code to ignore', example);
  if (unknown !== undefined) return problem('check/bad-ignore', `there is no code ${unknown}`, '`butane explain --list` lists the codes');
  if (reason === '') return problem('check/bad-ignore', 'this comment gives no reason', example);
  const idle = codes.filter((pattern) => !ignored(({ code }) => matchesCode(pattern, code)));
  return idle.length === 0 ? [] : problem('check/unused-ignore', `nothing to ignore here: ${idle.join(', ')}`, 'remove the comment');
}

const COMMENT = /(^|[ \t])#[ \t]*butane-ignore\b([^\r\n]*)/gm;

function findComments(lines: LineIndex, root: SourceNode): IgnoreComment[] {
  const { text } = lines;
  // a text that only looks like a comment is part of a scalar
  const found = [...text.matchAll(COMMENT)];
  const scalars = found.length === 0 ? [] : scalarSpans(root);
  return found.flatMap((match) => {
    const start = match.index + match[1]!.length;
    if (scalars.some((span) => span.start <= start && start < span.end)) return [];
    const [, named = '', reason = ''] = /^([^:]*):?(.*)$/.exec(match[2]!) ?? [];
    const { line } = lines.position(start);
    const end = match.index + match[0].trimEnd().length;
    const codes = named.split(/[\s,]+/).filter((code) => code !== '');
    return [{ span: { start, end }, codes, reason: reason.trim(), line: lineMeant(line, start, lines) }];
  });
}

function lineMeant(line: number, start: number, lines: LineIndex): number {
  const before = lines.line(line).slice(0, lines.position(start).column - 1);
  if (before.trim() !== '') return line;
  let next = line + 1;
  while (next < lines.count && /^\s*(#.*)?$/.test(lines.line(next))) next++;
  return next;
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

import { readUnit } from '../../syntax/unit/read-unit.ts';
import type { UnitNode } from '../../syntax/unit/unit-tree.ts';
import type { Span } from '../../text/source.ts';
import { documentsIn } from './documents.ts';
import type { NameUse } from './names/name-use.ts';
import { placeInScalar } from './names/place-in-scalar.ts';
import { unitTextsIn } from './unit-texts.ts';

/** A stretch of one line, and what it is. */
export interface Token {
  readonly kind: 'section' | 'key' | 'value' | 'comment' | 'variable';
  readonly span: Span;
}

/**
 * What the words are in the units, quadlets and keyfiles of a config, and where variables are, in the order of the text. A token is on one
 * line, and none overlaps another one.
 *
 * @param names what `namesIn` says of the text
 */
export function tokensIn(text: string, names: readonly NameUse[]): readonly Token[] {
  const tokens = documentsIn(text).flatMap(({ start, text: document, root }) =>
    unitTextsIn(root).flatMap(({ isLocal, scalar, dialect }) => {
      if (isLocal) return [];
      const place = placeInScalar(scalar, document);
      return readUnit(scalar.text, dialect)
        .nodes.flatMap((node) => tokensOf(node, scalar.text))
        .flatMap(({ kind, span }) => onLines(place(span), document).map((part) => ({ kind, span: moved(part, start) })));
    }),
  );
  return withVariables(tokens, variablesIn(text, names));
}

/** With places in the text of the unit. */
function tokensOf(node: UnitNode, text: string): readonly Token[] {
  switch (node.kind) {
    case 'header':
      return [{ kind: 'section', span: { start: node.nameSpan.start - 1, end: node.nameSpan.end + 1 } }];
    case 'comment':
      return [{ kind: 'comment', span: trimmed(text, node.span) }];
    case 'entry':
      return [
        { kind: 'key', span: node.keySpan },
        ...node.pieces.map(({ span }): Token => ({ kind: 'value', span: trimmed(text, span) })),
      ].filter(({ span }) => span.end > span.start) as readonly Token[];
    default:
      return [];
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The parts of a stretch, without the indentation of its lines. */
function onLines(span: Span, text: string): readonly Span[] {
  const part = text.slice(span.start, span.end);
  if (!/[\r\n]/.test(part)) return span.end > span.start ? [span] : [];
  return [...part.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ index, 0: words }) => ({
    start: span.start + index,
    end: span.start + index + words.length,
  }));
}

/** References with their braces, and the names of variables in the header. */
function variablesIn(text: string, names: readonly NameUse[]): readonly Token[] {
  return names.flatMap(({ kind, span: { start, end } }): readonly Token[] => {
    if (kind !== 'variable') return [];
    const isReference = text.startsWith('${var.', start - 6) && text[end] === '}';
    return [{ kind: 'variable', span: isReference ? { start: start - 6, end: end + 1 } : { start, end } }];
  });
}

/** Adds the variables, which take their places from the tokens that they are in. Takes linear time behind sorting. */
function withVariables(tokens: readonly Token[], variables: readonly Token[]): readonly Token[] {
  const sorted = [...tokens].sort((a, b) => a.span.start - b.span.start);
  if (variables.length === 0) return sorted;
  const all: Token[] = [];
  let next = 0;
  for (const { kind, span } of sorted) {
    let { start } = span;
    for (; next < variables.length && variables[next]!.span.start < span.end; next++) {
      const variable = variables[next]!;
      if (variable.span.start > start) all.push({ kind, span: { start, end: variable.span.start } });
      all.push(variable);
      start = Math.max(start, variable.span.end);
    }
    if (start < span.end) all.push({ kind, span: { start, end: span.end } });
  }
  return [...all, ...variables.slice(next)];
}

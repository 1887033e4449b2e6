import type { Span } from '../../text/source.ts';
import type { Dialect } from './dialect.ts';
import { type LogicalLine, logicalLines, trimmed } from './logical-lines.ts';
import { cutPieces, placeInPieces } from './place.ts';
import type { FaultReason, UnitEntry, UnitFault, UnitHeader, UnitNode, UnitSection, UnitTree } from './unit-tree.ts';

/**
 * Reads a unit file, a quadlet or a keyfile. Every text has a tree: a line that the dialect does not take is a node of its
 * own, and reading goes on behind it. Spans are offsets in `text`. Takes linear time.
 */
export function readUnit(text: string, dialect: Dialect): UnitTree {
  const nodes: UnitNode[] = [];
  const sections: (UnitSection & { readonly entries: UnitEntry[] })[] = [];
  for (const line of logicalLines(text, dialect)) {
    if (line.kind !== 'text') {
      nodes.push({ kind: line.kind, span: line.span });
      continue;
    }
    const content = trimmed(line.text, { start: 0, end: line.text.length }, dialect);
    if (content.start === content.end) {
      nodes.push({ kind: 'blank', span: line.span });
    } else if (line.isDropped) {
      nodes.push(faultAt(line, content, 'unfinished'));
    } else if (line.text[content.start] === '[') {
      const { node, name } = readHeader(line, content, dialect);
      nodes.push(node);
      sections.push({ name, header: node, entries: [] });
    } else {
      const section = sections.at(-1);
      const node = section ? readEntry(line, content, dialect) : faultAt(line, content, 'no-section');
      nodes.push(node);
      if (node.kind === 'entry') section!.entries.push(node);
    }
  }
  return { text, dialect, nodes, sections };
}

/** What systemd does not take in a name; the other dialects do not take a bracket either. */
const UNSAFE = /[\0-\x1f\x7f"'\\]/;
const UNSAFE_ELSEWHERE = /[\p{Cc}[]/u;

function readHeader(line: LogicalLine, content: Span, dialect: Dialect): { node: UnitHeader | UnitFault; name: string } {
  const { text, span } = line;
  const isSystemd = dialect.name === 'systemd';
  const close = isSystemd ? (text[content.end - 1] === ']' ? content.end - 1 : -1) : text.indexOf(']', content.start);
  const behind = text.slice(close + 1, content.end);
  const name = text.slice(content.start + 1, close);
  const fits = isSystemd ? !UNSAFE.test(name) : /^[ \t]*$/.test(behind) && name !== '' && !UNSAFE_ELSEWHERE.test(name);
  if (close > content.start && fits) {
    const nameSpan = placeInPieces(line.pieces, { start: content.start + 1, end: close });
    return { node: { kind: 'header', span, name, nameSpan }, name };
  }
  // what was meant, so that the entries below belong to a section
  const [, meant = ''] = /^\[+\s*([^\]]*?)\s*(?:\]|$)/.exec(text.slice(content.start, content.end).slice(0, 200)) ?? [];
  return { node: faultAt(line, content, 'bad-header'), name: meant };
}

function readEntry(line: LogicalLine, content: Span, dialect: Dialect): UnitEntry | UnitFault {
  const { text, pieces } = line;
  const equals = text.indexOf('=', content.start);
  if (equals < 0) return faultAt(line, content, 'no-equals');
  if (equals === content.start) return faultAt(line, content, 'no-key');
  const key = trimmed(text, { start: content.start, end: equals }, dialect);
  const inner = trimmed(text, { start: equals + 1, end: content.end }, dialect);
  const value = inner.start < inner.end && dialect.keepsTrailingBlanks ? { start: inner.start, end: text.length } : inner;
  const isEmpty = value.start >= value.end;
  const behindEquals = placeInPieces(pieces, { start: equals, end: equals + 1 }).end;
  return {
    kind: 'entry',
    span: line.span,
    key: text.slice(key.start, key.end),
    keySpan: placeInPieces(pieces, key),
    value: isEmpty ? '' : text.slice(value.start, value.end),
    valueSpan: isEmpty ? { start: behindEquals, end: behindEquals } : placeInPieces(pieces, value),
    pieces: isEmpty ? [{ at: 0, span: { start: behindEquals, end: behindEquals } }] : cutPieces(pieces, value),
  };
}

function faultAt(line: LogicalLine, content: Span, reason: FaultReason): UnitFault {
  return { kind: 'fault', reason, span: line.span, at: placeInPieces(line.pieces, content) };
}

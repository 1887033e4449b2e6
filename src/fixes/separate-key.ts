import type { Diagnostic } from '../report/diagnostic.ts';
import type { Fix } from '../report/problem.ts';
import { knownKeys } from '../spec/known-keys.ts';
import { once } from '../tree/once.ts';
import type { Fixing } from './fix-of.ts';
import { isShared } from './written-node.ts';

/** How far before the place where reading stopped the mistake may be. */
const LINES_BEFORE = 2;

/** A key of ours with its value right behind the colon. */
const GLUED = /^([ ]*(?:- +)*)([a-z][a-z0-9_]*):([^\s:].*)$/;

/** Puts a space behind the colon of `path:/etc`, where that is a key that configs have. */
export function separateKey({ code, origin }: Diagnostic, at: Fixing): Fix | undefined {
  const {
    source: { text },
    root,
  } = at;
  if (!origin) return undefined;
  const { start } = origin.span;
  if (root && isShared(root, origin.span, at)) return undefined;
  const found = linesUpTo(text, start, code === 'yaml/syntax' ? LINES_BEFORE : 0).flatMap(({ line, offset }) => {
    const [, before = '', key] = GLUED.exec(line) ?? [];
    return key === undefined ? [] : [{ end: offset + before.length + key.length + 1, key }];
  });
  const [glued, ...others] = found;
  if (!glued || others.length > 0 || !once(at.known, 'known keys', knownKeys).has(glued.key)) return undefined;
  const { end, key } = glued;
  return { description: `put a space behind "${key}:"`, edits: [{ span: { start: end, end }, text: ' ' }] };
}

/** The line of an offset and some before it. */
function linesUpTo(text: string, offset: number, before: number): { line: string; offset: number }[] {
  const lines: { line: string; offset: number }[] = [];
  let end = lineEnd(text, offset);
  for (let start = lineStart(text, offset); lines.length <= before; start = lineStart(text, end)) {
    lines.unshift({ line: text.slice(start, end).replace(/[\r\n]+$/, ''), offset: start });
    if (start === 0) break;
    end = start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1);
  }
  return lines;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && !(text[start - 1] === '\r' && text[start] !== '\n')) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

import type { Diagnostic } from '../report/diagnostic.ts';
import type { Fix } from '../report/problem.ts';
import { knownKeys } from '../spec/known-keys.ts';
import type { Fixing } from './fix-of.ts';
import { isShared } from './written-node.ts';

/** How far before the place where reading stopped the mistake may be. */
const LINES_BEFORE = 2;

/** A key of ours with its value right behind the colon. */
const GLUED = /^([ ]*(?:- +)*)([a-z][a-z0-9_]*):([^\s:].*)$/;

/** Puts a space behind the colon of `path:/etc`, where that is a key that configs have. */
export function separateKey({ code, origin }: Diagnostic, { source: { text }, root }: Fixing): Fix | undefined {
  if (!origin) return undefined;
  const { start } = origin.span;
  if (root && isShared(root, origin.span, text)) return undefined;
  const found = linesUpTo(text, start, code === 'yaml/syntax' ? LINES_BEFORE : 0).flatMap(({ line, offset }) => {
    const [, before = '', key] = GLUED.exec(line) ?? [];
    return key === undefined ? [] : [{ at: offset + before.length + key.length + 1, key }];
  });
  const [glued, ...others] = found;
  if (!glued || others.length > 0 || !knownKeys().has(glued.key)) return undefined;
  const { at, key } = glued;
  return { description: `put a space behind "${key}:"`, edits: [{ span: { start: at, end: at }, text: ' ' }] };
}

/** The line of an offset and some before it. */
function linesUpTo(text: string, offset: number, before: number): { line: string; offset: number }[] {
  const lines: { line: string; offset: number }[] = [];
  let start = 0;
  for (const written of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    if (start > offset) break;
    lines.push({ line: written.replace(/[\r\n]+$/, ''), offset: start });
    start += written.length;
  }
  return lines.slice(-1 - before);
}

import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { knownKeys } from '../spec/known-keys.ts';
import type { LineIndex } from '../text/line-index.ts';
import { once } from '../text/once.ts';
import { lineIndexOf } from '../text/ranges.ts';
import type { Fixing } from './fixing.ts';
import { isShared } from './written-node.ts';

/** Lines before the reported place in which the mistake may be. */
const LINES_BEFORE = 2;

/** A key whose value follows the colon directly, after spaces and dashes of lists. It has no repeated group, because a line may be long. */
const GLUED = /^([ -]*)([a-z][a-z0-9_]*):[^\s:]/;

interface GluedKey {
  readonly key: string;
  /** The offset after the colon. */
  readonly end: number;
}

/** Adds a space after the colon of `path:/etc` if `path` is a field of configs. */
export function separateKey({ code, location }: Diagnostic, at: Fixing): Fix | undefined {
  const { source, root } = at;
  if (!location || (root && isShared(root, location.span, at))) return undefined;
  const lines = lineIndexOf(source);
  // all errors may be on one line
  const keys = once(at.known, 'glued keys', () => new Map<number, GluedKey | undefined>());
  const { line } = lines.position(location.span.start);
  const found: GluedKey[] = [];
  for (let number = Math.max(1, line - (code === 'yaml/syntax' ? LINES_BEFORE : 0)); number <= line; number++) {
    if (!keys.has(number)) keys.set(number, gluedKey(lines, number));
    const key = keys.get(number);
    if (key) found.push(key);
  }
  const [glued, ...others] = found;
  if (!glued || others.length > 0 || !once(at.known, 'known keys', knownKeys).has(glued.key)) return undefined;
  const { end, key } = glued;
  return { description: `add a space after "${key}:"`, edits: [{ source, span: { start: end, end }, text: ' ' }] };
}

function gluedKey(lines: LineIndex, number: number): GluedKey | undefined {
  const [, before = '', key] = GLUED.exec(lines.line(number)) ?? [];
  // each dash is followed by a space
  if (key === undefined || /-(?! )/.test(before)) return undefined;
  return { key, end: lines.start(number) + before.length + key.length + 1 };
}

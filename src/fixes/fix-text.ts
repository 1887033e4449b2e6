import { readJson } from '../phases/1-source/read-json.ts';
import { readYaml } from '../phases/1-source/read-yaml.ts';
import type { Fix, Problem, TextEdit } from '../report/problem.ts';
import type { SourceNode } from '../tree/source-tree.ts';
import { applyFixes, inOrder } from './apply.ts';
import { isSameElsewhere } from './same-elsewhere.ts';

/** A text as far as it could be fixed. */
export interface FixedText {
  readonly text: string;
  /** What was done, in order. */
  readonly applied: readonly Fix[];
  /** What is left to say of the text as it is now. */
  readonly problems: readonly Problem[];
}

/** A text with what is known of it. */
interface Known {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A fix can uncover what the next one is for; more often than this there is none. */
const ROUNDS = 10;

/** Problems that kept what they are about from being read: without them there may be more to say. */
const HIDES = /^(?:yaml|json|header)\/|^config\/unused-key$/;

/**
 * Fixes a text round by round, until there is nothing to fix. After each round it is read again: a fix counts only if its
 * problem is gone, no new error has come, and all else says what it said. The others are left out.
 *
 * @param name as the file is called: one that ends in `.ign` is JSON
 * @param checkAgain what is known of a text
 */
export function fixText(text: string, name: string, checkAgain: (text: string) => readonly Problem[]): FixedText {
  const read = (of: string): SourceNode | undefined => readTree(of, name);
  let known: Known = { text, problems: checkAgain(text) };
  const applied: Fix[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fixable = known.problems.filter((problem) => problem.fix !== undefined);
    // what hides something first: only then it is known what the others do
    const kinds = [fixable.filter(({ code }) => HIDES.test(code)), fixable.filter(({ code }) => !HIDES.test(code))];
    let count = 0;
    for (const kind of kinds) {
      if (kind.length === 0 || count > 0) continue;
      const done = fixRound(known, kind, checkAgain, read);
      count = done.applied.length;
      applied.push(...done.applied);
      known = done.known;
    }
    if (count === 0) break;
  }
  return { text: known.text, applied, problems: known.problems };
}

/** All fixes at once; where that is not what was promised, the good ones among them. */
function fixRound(
  known: Known,
  fixable: readonly Problem[],
  checkAgain: (text: string) => readonly Problem[],
  read: (text: string) => SourceNode | undefined,
): { readonly known: Known; readonly applied: readonly Fix[] } {
  const attempt = (problems: readonly Problem[]): { readonly known: Known; readonly applied: readonly Fix[] } | undefined => {
    const { text, applied } = applyFixes(
      known.text,
      problems.map((problem) => problem.fix!),
    );
    const fixed = problems.filter((problem) => applied.includes(problem.fix!));
    const next = { text, problems: checkAgain(text) };
    return isAsPromised(known, next, fixed, read) ? { known: next, applied } : undefined;
  };
  const whole = attempt(fixable);
  if (whole || fixable.length === 1) return whole ?? { known, applied: [] };
  const half = Math.ceil(fixable.length / 2);
  const first = fixRound(known, fixable.slice(0, half), checkAgain, read);
  // the rest has its turn in the next round, at its new places
  return first.applied.length > 0 ? first : fixRound(known, fixable.slice(half), checkAgain, read);
}

function isAsPromised(before: Known, after: Known, fixed: readonly Problem[], read: (text: string) => SourceNode | undefined): boolean {
  const edits = inOrder(fixed.flatMap((problem) => problem.fix!.edits));
  const root = read(after.text);
  const old = read(before.text);
  if (!root) return false;
  // what was no YAML says nothing to compare with
  if (old && !isSameElsewhere({ text: before.text, root: old }, { text: after.text, root }, edits)) return false;
  const left = new Set(after.problems.map((problem) => placeOf(problem, problem.range.start.offset)));
  if (fixed.some((problem) => left.has(placeOf(problem, movedTo(problem.range.start.offset, edits))))) return false;
  const errors = (of: readonly Problem[], code: RegExp): number => of.filter((p) => p.severity === 'error' && code.test(p.code)).length;
  // what was hidden may be wrong, but what the fix is about has to be readable now
  if (fixed.some(({ code }) => HIDES.test(code))) return !old || errors(after.problems, HIDES) <= errors(before.problems, HIDES);
  return errors(after.problems, /^/) <= errors(before.problems, /^/) - errors(fixed, /^/);
}

function placeOf({ code, message }: Problem, offset: number): string {
  return `${code} ${offset} ${message}`;
}

/** Where a place is once the edits are done. */
function movedTo(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { span, text } of edits) if (span.end <= offset) moved += text.length - (span.end - span.start);
  return moved;
}

function readTree(text: string, name: string): SourceNode | undefined {
  if (!name.endsWith('.ign')) return readYaml({ text }).root;
  const read = readJson({ text });
  return 'root' in read ? read.root : undefined;
}

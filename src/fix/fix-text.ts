import type { Fix, Problem, TextEdit } from '../diagnostics/problem.ts';
import { readJson } from '../syntax/json/read-json.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { Span } from '../text/source.ts';
import { overlap } from '../text/spans.ts';
import { applyFixes, inOrder, moving } from './apply.ts';
import { differences } from './same-elsewhere.ts';
import { entryAround } from './written-node.ts';

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
const ANY = /^/;

type CheckAgain = (text: string) => readonly Problem[];
type Read = (text: string) => SourceNode | undefined;

/**
 * Fixes a text round by round, until there is nothing to fix. A round does all fixes at once and checks the text again: they
 * count only if their problems are gone, no new error has come, and all else says what it said. Otherwise those that
 * something new or something else is near to are left out for good, and the others are tried once more: a round takes two
 * checks at most, however many fixes there are.
 *
 * @param name as the file is called: one that ends in `.ign` is JSON
 * @param checkAgain what is known of a text
 */
export function fixText(text: string, name: string, checkAgain: CheckAgain): FixedText {
  const read: Read = (of) => readTree(of, name);
  let known: Known = { text, problems: checkAgain(text) };
  const applied: Fix[] = [];
  let refused: ReadonlySet<string> = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const fixable = known.problems.filter((problem) => problem.fix !== undefined && !refused.has(placeOf(problem)));
    // what hides something first: only then it is known what the others do
    const kinds = [fixable.filter(({ code }) => HIDES.test(code)), fixable.filter(({ code }) => !HIDES.test(code))];
    let count = 0;
    for (const kind of kinds) {
      if (kind.length === 0 || count > 0) continue;
      const done = fixRound(known, kind, checkAgain, read);
      count = done.applied.length;
      for (const fix of done.applied) applied.push(fix);
      const moved = moving(done.applied.flatMap(({ edits }) => edits));
      const left = [...known.problems.filter((problem) => refused.has(placeOf(problem))), ...done.refused];
      refused = new Set(left.map((problem) => placeOf(problem, moved)));
      known = done.known;
    }
    if (count === 0) break;
  }
  return { text: known.text, applied, problems: known.problems };
}

interface Round {
  readonly known: Known;
  readonly applied: readonly Fix[];
  /** The problems whose fixes do not hold what they promise. */
  readonly refused: readonly Problem[];
}

/** All fixes at once; where that is not what was promised, once more without those that are to blame. */
function fixRound(known: Known, fixable: readonly Problem[], checkAgain: CheckAgain, read: Read): Round {
  const old = read(known.text);
  const attempt = (problems: readonly Problem[]): Attempt => {
    const { text, applied } = applyFixes(
      known.text,
      problems.map((problem) => problem.fix!),
    );
    const done = new Set(applied);
    const fixed = problems.filter((problem) => done.has(problem.fix!));
    return { before: known, old, after: { text, problems: checkAgain(text) }, made: read(text), fixed };
  };
  const all = attempt(fixable);
  if (isAsPromised(all)) return roundOf(all, []);
  const blamed = blame(all);
  const others = fixable.filter((problem) => !blamed.has(problem));
  if (blamed.size > 0 && others.length > 0) {
    const rest = attempt(others);
    if (isAsPromised(rest)) return roundOf(rest, [...blamed]);
  }
  return { known, applied: [], refused: fixable };
}

function roundOf({ after, fixed }: Attempt, refused: readonly Problem[]): Round {
  return { known: after, applied: fixed.map((problem) => problem.fix!), refused };
}

/** A text before and after some fixes. */
interface Attempt {
  readonly before: Known;
  /** What the text said; undefined for what was no YAML. */
  readonly old: SourceNode | undefined;
  readonly after: Known;
  readonly made: SourceNode | undefined;
  readonly fixed: readonly Problem[];
}

function isAsPromised(attempt: Attempt): boolean {
  const { before, old, after, made, fixed } = attempt;
  if (!made || differencesOf(attempt).length > 0 || unfixed(attempt).length > 0) return false;
  const errors = (of: readonly Problem[], code: RegExp): number => of.filter((p) => p.severity === 'error' && code.test(p.code)).length;
  // what was hidden may be wrong, but what the fix is about has to be readable now
  if (isHiding(fixed)) return !old || errors(after.problems, HIDES) <= errors(before.problems, HIDES);
  return errors(after.problems, ANY) <= errors(before.problems, ANY) - errors(fixed, ANY);
}

function isHiding(fixed: readonly Problem[]): boolean {
  return fixed.some(({ code }) => HIDES.test(code));
}

/** Where the text says something else than it did, beside what was promised; what was no YAML says nothing to compare with. */
function differencesOf({ before, old, after, made, fixed }: Attempt): readonly Span[] {
  return old && made ? differences({ text: before.text, root: old }, { text: after.text, root: made }, editsOf(fixed)) : [];
}

/** Problems that are still there. */
function unfixed({ after, fixed }: Attempt): readonly Problem[] {
  const moved = moving(editsOf(fixed));
  const left = new Set(after.problems.map((problem) => placeOf(problem)));
  return fixed.filter((problem) => left.has(placeOf(problem, moved)));
}

/** The fixes whose problem is still there, and those that touch what is new: an error, or a difference. */
function blame(attempt: Attempt): ReadonlySet<Problem> {
  const { before, after, made, fixed } = attempt;
  const moved = moving(editsOf(fixed));
  const code = isHiding(fixed) ? HIDES : ANY;
  const known = new Set(before.problems.map((problem) => placeOf(problem, moved)));
  const errors = after.problems.filter(
    (problem) => problem.severity === 'error' && code.test(problem.code) && !known.has(placeOf(problem)),
  );
  const touchesError = overlap(errors.flatMap(({ range, related }) => [range, ...related.map((place) => place.range)].map(spanOf)));
  const touchesDifference = overlap(differencesOf(attempt));
  const left = new Set(unfixed(attempt));
  return new Set(
    fixed.filter((problem) => {
      const written = extentOf(problem.fix!);
      const now = { start: moved(written.start - 1) + 1, end: moved(written.end) };
      // a key is to blame for its value too: it is what reads it
      const entry = made && entryAround(made, now);
      return left.has(problem) || touchesDifference(written) || touchesError(entry ?? now);
    }),
  );
}

function extentOf({ edits }: Fix): Span {
  const ordered = inOrder(edits);
  return { start: ordered[0]?.span.start ?? 0, end: ordered.at(-1)?.span.end ?? 0 };
}

function spanOf({ start, end }: Problem['range']): Span {
  return { start: start.offset, end: end.offset };
}

function editsOf(fixed: readonly Problem[]): readonly TextEdit[] {
  return fixed.flatMap((problem) => problem.fix!.edits);
}

/** What a problem is known by, where it stands once the text has moved. */
function placeOf({ code, message, range }: Problem, moved: (offset: number) => number = (offset) => offset): string {
  return `${code} ${moved(range.start.offset)} ${message}`;
}

function readTree(text: string, name: string): SourceNode | undefined {
  if (!name.endsWith('.ign')) return readYaml({ text }).root;
  const read = readJson({ text });
  return 'root' in read ? read.root : undefined;
}

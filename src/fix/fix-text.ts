import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Fix, LocatedDiagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import { readJson } from '../syntax/json/read-json.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { Location, Source, Span } from '../text/source.ts';
import { overlap } from '../text/spans.ts';
import { applyFixes, inOrder, moving } from './apply.ts';
import { differences } from './same-elsewhere.ts';
import { entryAround } from './written-node.ts';

/** A text as far as it could be fixed. */
export interface FixedText {
  readonly source: Source;
  /** What was done, in order. */
  readonly applied: readonly Fix[];
  /** What is left to say of the text as it is now. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A text with what is known of it. */
interface Known {
  readonly source: Source;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A fix can uncover what the next one is for; more often than this there is none. */
const ROUNDS = 10;

/** Problems that kept what they are about from being read: without them there may be more to say. */
const HIDES = /^(?:yaml|json|header)\/|^config\/unused-key$/;
const ANY = /^/;

type CheckAgain = (text: string) => Pick<CheckedFile, 'source' | 'diagnostics'>;

/**
 * Fixes a text round by round, until there is nothing to fix. A round does all fixes at once and checks the text again: they
 * count only if their diagnostics are gone, no new error has come, and all else says what it said. Otherwise those that
 * something new or something else is near to are left out for good, and the others are tried once more: a round takes two
 * checks at most, however many fixes there are.
 *
 * @param checkAgain checks a text; the name of its source ends in `.ign` where it is JSON. What it finds in other files is left alone
 */
export function fixText(text: string, checkAgain: CheckAgain): FixedText {
  let known: Known = checkAgain(text);
  const applied: Fix[] = [];
  let refused: ReadonlySet<string> = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const { source } = known;
    const fixable = known.diagnostics.filter(
      (found) => found.fix !== undefined && found.location.source === source && !refused.has(placeOf(found)),
    );
    // what hides something first: only then it is known what the others do
    const kinds = [fixable.filter(({ code }) => HIDES.test(code)), fixable.filter(({ code }) => !HIDES.test(code))];
    let count = 0;
    for (const kind of kinds) {
      if (kind.length === 0 || count > 0) continue;
      const done = fixRound(known, kind, checkAgain);
      count = done.applied.length;
      for (const fix of done.applied) applied.push(fix);
      const moved = moving(done.applied.flatMap(({ edits }) => edits));
      const left = [...known.diagnostics.filter((diagnostic) => refused.has(placeOf(diagnostic))), ...done.refused];
      refused = new Set(left.map((diagnostic) => placeOf(diagnostic, moved)));
      known = done.known;
    }
    if (count === 0) break;
  }
  return { ...known, applied };
}

interface Round {
  readonly known: Known;
  readonly applied: readonly Fix[];
  /** The diagnostics whose fixes do not hold what they promise. */
  readonly refused: readonly LocatedDiagnostic[];
}

/** All fixes at once; where that is not what was promised, once more without those that are to blame. */
function fixRound(known: Known, fixable: readonly LocatedDiagnostic[], checkAgain: CheckAgain): Round {
  const old = readTree(known.source);
  const attempt = (diagnostics: readonly LocatedDiagnostic[]): Attempt => {
    const { text, applied } = applyFixes(
      known.source.text,
      diagnostics.map((diagnostic) => diagnostic.fix!),
    );
    const done = new Set(applied);
    const fixed = diagnostics.filter((diagnostic) => done.has(diagnostic.fix!));
    const after = checkAgain(text);
    return { before: known, old, after, made: readTree(after.source), fixed };
  };
  const all = attempt(fixable);
  if (isAsPromised(all)) return roundOf(all, []);
  const blamed = blame(all);
  const others = fixable.filter((diagnostic) => !blamed.has(diagnostic));
  if (blamed.size > 0 && others.length > 0) {
    const rest = attempt(others);
    if (isAsPromised(rest)) return roundOf(rest, [...blamed]);
  }
  return { known, applied: [], refused: fixable };
}

function roundOf({ after, fixed }: Attempt, refused: readonly LocatedDiagnostic[]): Round {
  return { known: after, applied: fixed.map((diagnostic) => diagnostic.fix!), refused };
}

/** A text before and after some fixes. */
interface Attempt {
  readonly before: Known;
  /** What the text said; undefined for what was no YAML. */
  readonly old: SourceNode | undefined;
  readonly after: Known;
  readonly made: SourceNode | undefined;
  readonly fixed: readonly LocatedDiagnostic[];
}

function isAsPromised(attempt: Attempt): boolean {
  const { before, old, after, made, fixed } = attempt;
  if (!made || differencesOf(attempt).length > 0 || unfixed(attempt).length > 0) return false;
  const errors = (of: readonly LocatedDiagnostic[], code: RegExp): number =>
    of.filter((p) => p.severity === 'error' && code.test(p.code)).length;
  // what was hidden may be wrong, but what the fix is about has to be readable now
  if (isHiding(fixed)) return !old || errors(after.diagnostics, HIDES) <= errors(before.diagnostics, HIDES);
  return errors(after.diagnostics, ANY) <= errors(before.diagnostics, ANY) - errors(fixed, ANY);
}

function isHiding(fixed: readonly LocatedDiagnostic[]): boolean {
  return fixed.some(({ code }) => HIDES.test(code));
}

/** Where the text says something else than it did, beside what was promised; what was no YAML says nothing to compare with. */
function differencesOf({ before, old, after, made, fixed }: Attempt): readonly Span[] {
  return old && made ? differences({ text: before.source.text, root: old }, { text: after.source.text, root: made }, editsOf(fixed)) : [];
}

/** Problems that are still there. */
function unfixed({ after, fixed }: Attempt): readonly LocatedDiagnostic[] {
  const moved = moving(editsOf(fixed));
  const left = new Set(after.diagnostics.map((diagnostic) => placeOf(diagnostic)));
  return fixed.filter((diagnostic) => left.has(placeOf(diagnostic, moved)));
}

/** The fixes whose diagnostic is still there, and those that touch what is new: an error, or a difference. */
function blame(attempt: Attempt): ReadonlySet<LocatedDiagnostic> {
  const { before, after, made, fixed } = attempt;
  const moved = moving(editsOf(fixed));
  const code = isHiding(fixed) ? HIDES : ANY;
  const known = new Set(before.diagnostics.map((diagnostic) => placeOf(diagnostic, moved)));
  const errors = after.diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'error' && code.test(diagnostic.code) && !known.has(placeOf(diagnostic)),
  );
  const touchesError = overlap(
    errors.flatMap(({ location, related = [] }) =>
      [location, ...related.map((place) => place.location)].map((place: Location) => place.span),
    ),
  );
  const touchesDifference = overlap(differencesOf(attempt));
  const left = new Set(unfixed(attempt));
  return new Set(
    fixed.filter((diagnostic) => {
      const written = extentOf(diagnostic.fix!);
      const now = { start: moved(written.start - 1) + 1, end: moved(written.end) };
      // a key is to blame for its value too: it is what reads it
      const entry = made && entryAround(made, now);
      return left.has(diagnostic) || touchesDifference(written) || touchesError(entry ?? now);
    }),
  );
}

function extentOf({ edits }: Fix): Span {
  const ordered = inOrder(edits);
  return { start: ordered[0]?.span.start ?? 0, end: ordered.at(-1)?.span.end ?? 0 };
}

function editsOf(fixed: readonly LocatedDiagnostic[]): readonly TextEdit[] {
  return fixed.flatMap((diagnostic) => diagnostic.fix!.edits);
}

/** What a diagnostic is known by, where it stands once the text has moved. */
function placeOf({ code, message, location }: LocatedDiagnostic, moved: (offset: number) => number = (offset) => offset): string {
  return `${code} ${moved(location.span.start)} ${message}`;
}

function readTree(source: Source): SourceNode | undefined {
  if (!source.name.endsWith('.ign')) return readYaml(source).root;
  const read = readJson(source);
  return 'root' in read ? read.root : undefined;
}

import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { Fix, LocatedDiagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import { isIgnitionName } from '../grammar/config-names.ts';
import { readJson } from '../syntax/json/read-json.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { Location, Source, Span } from '../text/source.ts';
import { overlap } from '../text/spans.ts';
import { applyFixes, inOrder, moving } from './apply.ts';
import { differences } from './same-elsewhere.ts';
import { entryAround } from './written-node.ts';

/** The result of fixing a text. */
export interface FixedText {
  readonly source: Source;
  /** The fixes that were applied, in order. */
  readonly applied: readonly Fix[];
  /** The diagnostics of the fixed text. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A text and its diagnostics. */
interface CheckedText {
  readonly source: Source;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** The most rounds. A fix can make the next problem visible, but not more often than this. */
const ROUNDS = 10;

/** Problems that prevent a part of the text from being read. When they are fixed, other problems can become visible. */
const HIDES = /^(?:yaml|json|header)\/|^config\/unused-key$/;
const ANY = /^/;

type CheckAgain = (text: string) => Pick<CheckedFile, 'source' | 'diagnostics'>;

/**
 * Fixes a text in rounds, until there is nothing to fix. A round applies all fixes at once and checks the text again. The fixes are
 * kept if their diagnostics are gone, no new error appears, and the rest of the text keeps its meaning. Otherwise the fixes near a
 * new error or an unexpected change are discarded, and the others are tried once more. So a round checks the text at most twice,
 * however many fixes there are.
 *
 * @param checkAgain checks a text. The name of its source ends in `.ign` if it is JSON. Diagnostics in other files are not fixed
 */
export function fixText(text: string, checkAgain: CheckAgain): FixedText {
  let checked: CheckedText = checkAgain(text);
  const applied: Fix[] = [];
  let refused: ReadonlySet<string> = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const { source } = checked;
    const fixable = checked.diagnostics.filter(
      (found) => found.fix !== undefined && found.location.source === source && !refused.has(placeOf(found)),
    );
    // fix the problems that hide others first: only then the effect of the other fixes is known
    const kinds = [fixable.filter(({ code }) => HIDES.test(code)), fixable.filter(({ code }) => !HIDES.test(code))];
    let count = 0;
    for (const kind of kinds) {
      if (kind.length === 0 || count > 0) continue;
      const done = fixRound(checked, kind, checkAgain);
      count = done.applied.length;
      for (const fix of done.applied) applied.push(fix);
      const moved = moving(done.applied.flatMap(({ edits }) => edits));
      const left = [...checked.diagnostics.filter((diagnostic) => refused.has(placeOf(diagnostic))), ...done.refused];
      refused = new Set(left.map((diagnostic) => placeOf(diagnostic, moved)));
      checked = done.checked;
    }
    if (count === 0) break;
  }
  return { ...checked, applied };
}

interface Round {
  readonly checked: CheckedText;
  readonly applied: readonly Fix[];
  /** The diagnostics whose fixes have another effect than they should. */
  readonly refused: readonly LocatedDiagnostic[];
}

/** Applies all fixes at once. If the effect is not the expected one, tries again without the fixes that cause the difference. */
function fixRound(checked: CheckedText, fixable: readonly LocatedDiagnostic[], checkAgain: CheckAgain): Round {
  const treeBefore = readTree(checked.source);
  const attempt = (diagnostics: readonly LocatedDiagnostic[]): Attempt => {
    const { text, applied } = applyFixes(
      checked.source.text,
      diagnostics.map((diagnostic) => diagnostic.fix!),
    );
    const done = new Set(applied);
    const fixed = diagnostics.filter((diagnostic) => done.has(diagnostic.fix!));
    const after = checkAgain(text);
    return { before: checked, treeBefore, after, treeAfter: readTree(after.source), fixed };
  };
  const all = attempt(fixable);
  if (isAsPromised(all)) return roundOf(all, []);
  const blamed = blame(all);
  const others = fixable.filter((diagnostic) => !blamed.has(diagnostic));
  if (blamed.size > 0 && others.length > 0) {
    const rest = attempt(others);
    if (isAsPromised(rest)) return roundOf(rest, [...blamed]);
  }
  return { checked, applied: [], refused: fixable };
}

function roundOf({ after, fixed }: Attempt, refused: readonly LocatedDiagnostic[]): Round {
  return { checked: after, applied: fixed.map((diagnostic) => diagnostic.fix!), refused };
}

/** A text before and after some fixes. */
interface Attempt {
  readonly before: CheckedText;
  /** The tree of the text; undefined if it was not YAML. */
  readonly treeBefore: SourceNode | undefined;
  readonly after: CheckedText;
  readonly treeAfter: SourceNode | undefined;
  readonly fixed: readonly LocatedDiagnostic[];
}

function isAsPromised(attempt: Attempt): boolean {
  const { before, treeBefore, after, treeAfter, fixed } = attempt;
  if (!treeAfter || differencesOf(attempt).length > 0 || unfixed(attempt).length > 0) return false;
  const errors = (of: readonly LocatedDiagnostic[], code: RegExp): number =>
    of.filter((p) => p.severity === 'error' && code.test(p.code)).length;
  // newly visible parts may have errors, but the fixed part has to be readable now
  if (isHiding(fixed)) return !treeBefore || errors(after.diagnostics, HIDES) <= errors(before.diagnostics, HIDES);
  return errors(after.diagnostics, ANY) <= errors(before.diagnostics, ANY) - errors(fixed, ANY);
}

function isHiding(fixed: readonly LocatedDiagnostic[]): boolean {
  return fixed.some(({ code }) => HIDES.test(code));
}

/** The places where the meaning of the text changed beyond the fixes. A text that was not YAML has nothing to compare with. */
function differencesOf({ before, treeBefore, after, treeAfter, fixed }: Attempt): readonly Span[] {
  return treeBefore && treeAfter
    ? differences({ text: before.source.text, root: treeBefore }, { text: after.source.text, root: treeAfter }, editsOf(fixed))
    : [];
}

/** Problems that remain. */
function unfixed({ after, fixed }: Attempt): readonly LocatedDiagnostic[] {
  const moved = moving(editsOf(fixed));
  const left = new Set(after.diagnostics.map((diagnostic) => placeOf(diagnostic)));
  return fixed.filter((diagnostic) => left.has(placeOf(diagnostic, moved)));
}

/** The fixes whose diagnostic remains, and those that touch a new error or an unexpected change. */
function blame(attempt: Attempt): ReadonlySet<LocatedDiagnostic> {
  const { before, after, treeAfter, fixed } = attempt;
  const moved = moving(editsOf(fixed));
  const code = isHiding(fixed) ? HIDES : ANY;
  const places = new Set(before.diagnostics.map((diagnostic) => placeOf(diagnostic, moved)));
  const errors = after.diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'error' && code.test(diagnostic.code) && !places.has(placeOf(diagnostic)),
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
      // a key is responsible for its value too
      const entry = treeAfter && entryAround(treeAfter, now);
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

/** A text that identifies a diagnostic, with its place after the edits. */
function placeOf({ code, message, location }: LocatedDiagnostic, moved: (offset: number) => number = (offset) => offset): string {
  return `${code} ${moved(location.span.start)} ${message}`;
}

function readTree(source: Source): SourceNode | undefined {
  if (!isIgnitionName(source.name)) return readYaml(source).root;
  const read = readJson(source);
  return 'root' in read ? read.root : undefined;
}

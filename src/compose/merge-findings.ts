import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { rangeOf } from '../text/ranges.ts';
import type { MergeFindings, Numbered } from './merge-configs.ts';
import type { PartNode } from './part-node.ts';

/** The parts of a merge, for its findings. */
export interface MergedParts {
  /** The part that a member is of. */
  readonly partOf: (member: number) => PartNode;
  /** All parts; those that are included stand before those that include them. */
  readonly parts: readonly PartNode[];
  /** The name of the root, which can settle any disagreement. */
  readonly rootName: string;
}

/** Reports the findings of a merge, each once. Findings that depend on an unknown value are left out. */
export function mergeFindings(merged: MergedParts, report: Diagnostic[]): MergeFindings {
  const reported = new Set<string>();
  const once = (key: string): boolean => {
    const isNew = !reported.has(key);
    reported.add(key);
    return isNew;
  };
  const add = (diagnostic: Diagnostic, place: Numbered, other: Numbered, words: string, notes: readonly string[] = []): void => {
    const { origin } = place.value;
    const related = other.value.origin ? [{ message: words, location: other.value.origin }] : [];
    report.push({ ...diagnostic, path: origin?.path ?? [], location: origin, related, notes });
  };
  return {
    conflict: (values, what) => {
      const [rival, winner] = [values[0]!, values.at(-1)!];
      if (!isKnown(rival) || !isKnown(winner) || !once(`conflict ${placeOf(rival)} ${placeOf(winner)} ${what}`)) return;
      const [a, b] = [merged.partOf(rival.member), merged.partOf(winner.member)];
      const { note, includer } = inclusionOf(a, b, rival.member, winner.member, merged);
      const parts = a.loaded === b.loaded ? undefined : ([baseName(b), baseName(a)] as const);
      const conflict = diagnose('compose/conflict', { what, includer, parts });
      add(conflict, winner, rival, 'another value here', [note, ...[winner, rival].flatMap((one) => replacedAt(one)?.note() ?? [])]);
    },
    extended: (lists, what) => {
      const [first, last] = [lists[0]!, lists.at(-1)!];
      if (!once(`extended ${placeOf(last)}`)) return;
      add(diagnose('compose/list-extended', { what, files: [fileOf(first), fileOf(last)] }), last, first, 'joined with these');
    },
    stale: (hash, contents) => {
      if (!isKnown(hash) || !isKnown(contents) || !once(`stale ${placeOf(hash)} ${placeOf(contents)}`)) return;
      add(diagnose('compose/stale-verification'), contents, hash, 'the hash of the old contents');
    },
  };
}

function replacedAt({ value: { origin } }: Numbered) {
  return origin?.source.replaced?.get(origin.span.start);
}

function isKnown(value: Numbered): boolean {
  return replacedAt(value)?.unknown !== true;
}

function placeOf({ member, value: { origin } }: Numbered): string {
  return `${member}:${origin?.span.start}`;
}

function fileOf({ value }: Numbered): string {
  return value.origin?.source.name ?? 'a part';
}

function baseName({ loaded }: PartNode): string {
  return loaded.source.name.slice(loaded.source.name.lastIndexOf('/') + 1);
}

/** The file that includes both of two parts, with the lines of the entries. */
function inclusionOf(
  a: PartNode,
  b: PartNode,
  memberA: number,
  memberB: number,
  { parts, rootName }: MergedParts,
): { readonly note: string; readonly includer: string } {
  if (a === b) return { note: `both are configs of ${a.loaded.source.name}`, includer: 'a file that includes it' };
  for (const { loaded, entries } of parts) {
    const entryOf = (own: number, other: number) =>
      entries.find(({ closure }) => closure.has(own) && !closure.has(other)) ?? entries.find(({ closure }) => closure.has(own));
    const [withA, withB] = [entryOf(memberA, memberB), entryOf(memberB, memberA)];
    if (!withA || !withB) continue;
    const { source } = loaded;
    const inOrder = entries.filter((entry) => entry === withA || entry === withB);
    const lines = inOrder.map(({ include }) => rangeOf({ source, span: include.span }).start.line);
    const where = new Set(lines).size === 1 ? `line ${lines[0]}` : `lines ${lines.join(' and ')}`;
    const isMisplaced = inOrder.length > 1 && inOrder[0]!.include.override;
    const misplaced = isMisplaced ? '; an entry with override: true overrides only the entries before it, so move it behind the other' : '';
    return { note: `both are included by ${source.name}, ${where}${misplaced}`, includer: source.name };
  }
  return { note: 'no file includes both', includer: rootName };
}

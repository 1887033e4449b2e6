import { type Case, inputOf } from './cases.ts';
import { type Ledger, type LedgerVersion, nameParts, versionsOfCase } from './ledger.ts';
import type { Outcome } from './run-case.ts';

/** The reference programs. */
export interface Reference {
  /** Runs a case; undefined if its program was not given. */
  run(kase: Case): Outcome | undefined;
  /** True if the program was given and accepts configs of the version. */
  reads(variant: string, version: string): boolean;
}

export interface Recording {
  /** The lines of each group. A line without changes is kept as the same text. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** The names of the cases whose line changed. */
  readonly changed: readonly string[];
  /** The names of the cases that were not run, because the ledger lists them or their version. */
  readonly kept: readonly string[];
  /** The number of cases that were run. */
  readonly count: number;
  /** The ledger without the versions that the reference programs now accept. */
  readonly ledger: Ledger;
}

/**
 * Records all cases again.
 *
 * A case that the ledger lists is not changed. A case of a version that the ledger lists is not changed until the reference program
 * accepts the version under its new name; then its input is rewritten with that name.
 */
export function recordCases(groups: ReadonlyMap<string, readonly string[]>, ledger: Ledger, reference: Reference): Recording {
  const reached = new Set(ledger.versions.filter(({ ours }) => reference.reads(...nameParts(ours))));
  const excepted = new Set(ledger.cases.map(({ id }) => id));
  const pending = new Set<LedgerVersion>(ledger.versions.filter((entry) => !reached.has(entry)));
  const changed: string[] = [];
  const kept: string[] = [];
  let count = 0;
  const recorded = (line: string): string => {
    const old = JSON.parse(line) as Case;
    const entries = versionsOfCase(ledger, old);
    const current = entries.filter((entry) => reached.has(entry)).reduce(renamed, old);
    const isKept = excepted.has(old.id) || entries.some((entry) => !reached.has(entry));
    const outcome = isKept ? undefined : reference.run(current);
    if (isKept) kept.push(old.id);
    if (outcome === undefined) {
      for (const entry of excepted.has(old.id) ? [] : entries) pending.add(entry);
      return line;
    }
    count++;
    if (outcome.exit === null) throw new Error(`${old.id}: the reference program was ended by a signal or took too long`);
    if (current === old && isSame(old, outcome)) return line;
    changed.push(current.id);
    return JSON.stringify({ ...current, ...outcome });
  };
  const lines = new Map([...groups].map(([group, groupLines]) => [group, groupLines.map(recorded)]));
  return { lines, changed, kept, count, ledger: { ...ledger, versions: ledger.versions.filter((entry) => pending.has(entry)) } };
}

function isSame(old: Case, { exit, stdout, stderr, out }: Outcome): boolean {
  const comparable = (report: string): string => (old.unordered ? report.split('\n').sort().join('\n') : report);
  return (
    exit === old.exit && comparable(stdout) === comparable(old.stdout) && comparable(stderr) === comparable(old.stderr) && out === old.out
  );
}

/** The case with the new name of a version, if it is about that version. */
function renamed(kase: Case, { recorded, ours }: LedgerVersion): Case {
  if (kase.spec !== recorded) return kase;
  const [before, after] = [recorded, ours].map((name) => nameParts(name)[1]) as [string, string];
  const input =
    kase.inputBase64 === undefined
      ? { input: (kase.input ?? '').replaceAll(before, after) }
      : { inputBase64: Buffer.from(inputOf(kase).toString('latin1').replaceAll(before, after), 'latin1').toString('base64') };
  return { ...kase, id: kase.id.replaceAll(before, after), spec: ours, ...input };
}

import { defaultOf } from '../document/defaults.ts';
import type { Gunzip } from '../host/gzip.ts';
import { type Fact, isSameFact } from './fact.ts';
import { compareSubjects, type Subject, subjectKey } from './subject.ts';
import { type Compared, subjectsOf } from './subjects-of.ts';
import { withoutEqualFiles } from './without-equal-files.ts';

/** A fact that differs. One of both is missing where only one document says it. */
export interface FactChange {
  /** The field below the subject: `mode`, `contents`, `groups[wheel]`. */
  readonly name: string;
  readonly before?: Fact | undefined;
  readonly after?: Fact | undefined;
}

/** A subject that differs. One of both is missing where only one document has it. */
export interface SubjectChange {
  readonly before?: Subject | undefined;
  readonly after?: Subject | undefined;
  /** Of a subject that only one document has, all facts. */
  readonly facts: readonly FactChange[];
}

/**
 * What differs between what two documents say, in the order of reports. Empty for documents that mean the same.
 *
 * @param before undefined for one that does not exist: all of the other one was added
 * @param gunzip without it, compressed contents are compared as they are
 */
export function diffDocuments(before: Compared | undefined, after: Compared | undefined, gunzip?: Gunzip): SubjectChange[] {
  const sides = before && after ? withoutEqualFiles(before, after) : [before, after];
  const [allOld, allNext] = sides.map((one) => (one ? subjectsOf(one, gunzip) : []));
  const [old, next] = before && after ? comparable(allOld!, allNext!) : [allOld!, allNext!];
  const nextByKey = new Map(next.map((subject) => [subjectKey(subject), subject]));
  const oldKeys = new Set(old.map(subjectKey));
  return [
    ...old.map((subject) => changeOf(subject, nextByKey.get(subjectKey(subject)))),
    ...next.filter((subject) => !oldKeys.has(subjectKey(subject))).map((subject) => changeOf(undefined, subject)),
  ]
    .filter(isChange)
    .sort((a, b) => compareSubjects(changed(a), changed(b)));
}

/** The subject of a change, as the newer document has it if it does. */
export function changed({ before, after }: SubjectChange): Subject {
  return (after ?? before)!;
}

/** If one side is no MachineConfig, it has neither a name nor labels, and nothing is said of those of the other. */
function comparable(old: readonly Subject[], next: readonly Subject[]): [readonly Subject[], readonly Subject[]] {
  const [hasOld, hasNext] = [old, next].map((subjects) => subjects.some(({ kind }) => kind === 'MachineConfig'));
  return hasOld === hasNext ? [old, next] : [old.map(withoutMetadata), next.map(withoutMetadata)];
}

function withoutMetadata(subject: Subject): Subject {
  if (subject.kind !== 'MachineConfig') return subject;
  return { ...subject, facts: new Map([...subject.facts].filter(([name]) => !name.startsWith('metadata.'))) };
}

const NO_FACTS: ReadonlyMap<string, Fact> = new Map();

function changeOf(before: Subject | undefined, after: Subject | undefined): SubjectChange {
  return { before, after, facts: factChanges(before, after) };
}

/** Subjects that mean nothing by themselves: a unit or a disk may only be there for its drop-ins or partitions. */
const CARRIERS: readonly string[] = ['unit', 'disk', 'MachineConfig'];

function isChange(change: SubjectChange): boolean {
  const isOneSided = change.before === undefined || change.after === undefined;
  return change.facts.length > 0 || (isOneSided && !CARRIERS.includes(changed(change).kind));
}

function factChanges(before: Subject | undefined, after: Subject | undefined): FactChange[] {
  const [old, next] = [before?.facts ?? NO_FACTS, after?.facts ?? NO_FACTS];
  const changes: FactChange[] = [];
  for (const [name, fact] of old) {
    const counterpart = next.get(name);
    if (!counterpart || !isSameFact(fact, counterpart))
      changes.push({ name, before: fact, after: counterpart ?? defaultFact(name, after) });
  }
  for (const [name, fact] of next) if (!old.has(name)) changes.push({ name, before: defaultFact(name, before), after: fact });
  return changes;
}

/** What a subject that does not say it means by that; undefined if that depends on the machine. */
function defaultFact(name: string, subject: Subject | undefined): Fact | undefined {
  const value = subject?.type === undefined ? undefined : (defaultOf(subject.type, name) ?? defaultMode(name, subject));
  return value === undefined ? undefined : { kind: 'value', value, isSecret: false };
}

/** The mode of a node that is surely a new one. The normal form leaves out no other modes. */
function defaultMode(name: string, { type, facts }: Subject): number | undefined {
  if (name !== 'mode') return undefined;
  return type === 'File' && facts.has('contents') ? 0o644 : type === 'Directory' && facts.has('overwrite') ? 0o755 : undefined;
}

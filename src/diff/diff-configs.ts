import type { ReadDocument } from '../document/document.ts';
import type { Digest } from '../host/digest.ts';
import type { Gunzip } from '../host/gzip.ts';
import { pushAll } from '../text/push-all.ts';
import { diffDocuments } from './diff-documents.ts';
import { type DiffReport, type ReportedChange, reportedChanges } from './diff-report.ts';
import { secretsIn } from './masking.ts';

/** One side of a comparison: a config and its documents. */
export interface DiffSide {
  /** The name in the report. */
  readonly name: string;
  /** None for a config that does not exist on this side. */
  readonly documents: readonly ReadDocument[];
}

/** What a host gives. */
export interface DiffHost {
  /** Without it, compressed contents are compared as they are. */
  readonly gunzip?: Gunzip | undefined;
  /** Without it, no digests of contents are reported. */
  readonly digest?: Digest | undefined;
}

/**
 * Compares what machines get from two configs. Of several documents, those of one name are compared: the name of a MachineConfig, or
 * the key of an instance.
 */
export function diffConfigs(before: DiffSide, after: DiffSide, { gunzip, digest }: DiffHost = {}): DiffReport {
  const isSingle = before.documents.length <= 1 && after.documents.length <= 1;
  const secrets = secretsIn([...before.documents, ...after.documents].flatMap((one) => one.secrets));
  const changes: ReportedChange[] = [];
  for (const [name, [old, next]] of pairs(before.documents, after.documents, isSingle)) {
    const found = diffDocuments(old, next, gunzip);
    pushAll(changes, reportedChanges(found, { secrets, digest }, isSingle ? undefined : name));
  }
  return { before: before.name, after: after.name, equal: changes.length === 0, changes };
}

type Pair = [before: ReadDocument | undefined, after: ReadDocument | undefined];

function pairs(before: readonly ReadDocument[], after: readonly ReadDocument[], isSingle: boolean): ReadonlyMap<string, Pair> {
  if (isSingle) return new Map([['', [before[0], after[0]]]]);
  const byName = new Map<string, Pair>();
  for (const [name, one] of named(before)) byName.set(name, [one, undefined]);
  for (const [name, one] of named(after)) byName.set(name, [byName.get(name)?.[0], one]);
  return byName;
}

/** Documents by their names. Of several with one name, the second is `NAME #2`. */
function named(documents: readonly ReadDocument[]): ReadonlyMap<string, ReadDocument> {
  const counts = new Map<string, number>();
  return new Map(
    documents.map((one) => {
      const name = one.instance ?? one.name ?? '';
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [count === 1 ? name : `${name} #${count}`, one];
    }),
  );
}

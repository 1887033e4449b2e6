import type { Digest } from '../host/digest.ts';
import type { LeafValue } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { MASK } from '../text/mask.ts';
import { rangeOf } from '../text/ranges.ts';
import type { Location } from '../text/source.ts';
import { changed, type FactChange, type SubjectChange } from './diff-documents.ts';
import type { Fact } from './fact.ts';
import { isText } from './is-text.ts';
import { type Hunk, lineDiff } from './line-diff.ts';
import { type FindSecrets, masked } from './masking.ts';
import type { SubjectKind } from './subject.ts';

/** What differs between two configs, without secrets. `butane diff --format json` prints it: `schemas/diff-report.json`. */
export interface DiffReport {
  /** The names of the two configs. */
  readonly before: string;
  readonly after: string;
  /** True if there are no changes. */
  readonly equal: boolean;
  readonly changes: readonly ReportedChange[];
}

export interface ReportedChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is: `file`, `unit`, `user`. */
  readonly kind: SubjectKind;
  /** Its path, name or device. Empty for the settings of Ignition. */
  readonly name: string;
  /** The document, where a text has several: the name of a MachineConfig, or the key of an instance. */
  readonly document?: string;
  /** Where it is written, where that is known. */
  readonly placeBefore?: ReportedPlace;
  readonly placeAfter?: ReportedPlace;
  readonly fields: readonly ReportedField[];
}

/** A place in a config. Numbers begin at 1; columns are counted in UTF-16 units. */
export interface ReportedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportedField {
  /** `mode`, `contents`, `clevis.tpm2`; an item of a list by its name, `groups[wheel]`. */
  readonly field: string;
  /** Absent where the config does not have it. */
  readonly before?: ReportedValue;
  readonly after?: ReportedValue;
  /** True for a secret: both values are masks. */
  readonly secret?: true;
  /** The changed lines of a text. */
  readonly hunks?: readonly Hunk[];
}

/** A number, a flag, a text; `true` for an item of a list that is there; the texts of a list whose order counts; contents. */
export type ReportedValue = Exclude<LeafValue, bigint> | readonly string[] | ReportedContents | { readonly source: string };

/** Contents in the config. */
export interface ReportedContents {
  readonly bytes: number;
  readonly text: boolean;
  /** In hexadecimal. Absent for secrets, and if the host has no digests. */
  readonly sha256?: string;
}

/** What a report is made with. */
export interface Reporting {
  readonly secrets: FindSecrets;
  readonly digest?: Digest | undefined;
}

/** Reports changes. `document` is the one that they are of, where there are several. */
export function reportedChanges(changes: readonly SubjectChange[], how: Reporting, document?: string): ReportedChange[] {
  return changes.map((change): ReportedChange => {
    const { before, after, facts } = change;
    const { kind, name } = changed(change);
    return {
      change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      kind,
      name: masked(name, how.secrets),
      ...(document === undefined ? {} : { document }),
      ...(before?.location ? { placeBefore: placeOf(before.location) } : {}),
      ...(after?.location ? { placeAfter: placeOf(after.location) } : {}),
      fields: facts.map((fact) => reportedField(fact, how)),
    };
  });
}

function placeOf(location: Location): ReportedPlace {
  const { line, column } = rangeOf(location).start;
  return { file: location.source.name, line, column };
}

function reportedField({ name, before, after }: FactChange, how: Reporting): ReportedField {
  const isSecret = before?.isSecret || after?.isSecret;
  const [old, next] = [textOf(before), textOf(after)];
  const isWritten = before?.kind === 'contents' || after?.kind === 'contents';
  // what is there on one side only is compared with nothing, and what is fetched has no lines
  const hasLines = isWritten && !isSecret && old !== undefined && next !== undefined;
  return {
    field: masked(name, how.secrets),
    ...(before ? { before: reportedValue(before, how) } : {}),
    ...(after ? { after: reportedValue(after, how) } : {}),
    ...(isSecret ? { secret: true as const } : {}),
    ...(hasLines ? { hunks: lineDiff(old, next, how.secrets) } : {}),
  };
}

/** The text of contents; empty for what is not there, undefined for what is fetched or binary. */
function textOf(fact: Fact | undefined): string | undefined {
  if (!fact) return '';
  if (fact.kind !== 'contents') return undefined;
  const text = byteText(fact.bytes);
  return isText(text) ? text : undefined;
}

function reportedValue(fact: Fact, { secrets, digest }: Reporting): ReportedValue {
  switch (fact.kind) {
    case 'value':
      return fact.isSecret ? MASK : leafValue(fact.value, secrets);
    case 'list':
      return fact.isSecret ? [MASK] : fact.values.map((value) => masked(value, secrets));
    case 'item':
      return true;
    case 'fetched':
      return { source: fact.isSecret ? MASK : masked(fact.source, secrets) };
    case 'contents':
      return {
        bytes: fact.bytes.length,
        text: isText(byteText(fact.bytes)),
        ...(digest && !fact.isSecret ? { sha256: digest('sha256', fact.bytes) } : {}),
      };
  }
}

/** A number that JSON cannot have exactly is a text. */
function leafValue(value: LeafValue, secrets: FindSecrets): Exclude<LeafValue, bigint> {
  return typeof value === 'string' ? masked(value, secrets) : typeof value === 'bigint' ? String(value) : value;
}

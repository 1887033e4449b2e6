import type { Location } from '../text/source.ts';
import type { Fact } from './fact.ts';

/** The kinds of subjects, in the order of reports. Files, directories and links stand together, by their paths. */
const RANKS = {
  Ignition: 0,
  MachineConfig: 1,
  'kernel argument': 2,
  group: 3,
  user: 4,
  disk: 5,
  partition: 5,
  'RAID array': 6,
  'LUKS volume': 7,
  filesystem: 8,
  directory: 9,
  file: 9,
  link: 9,
  unit: 10,
  'drop-in': 10,
} as const;

/** What a subject is called in front of its name: `file` in `file /etc/motd`. */
export type SubjectKind = keyof typeof RANKS;

export const subjectKinds = Object.keys(RANKS) as readonly SubjectKind[];

/** A thing that a config describes, with all that it says of it. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The type of the shape; absent for what is no struct of a list. */
  readonly type?: string | undefined;
  /** A path, a name, a device. A partition has its disk in front, a drop-in its unit. Empty for the settings of Ignition. */
  readonly name: string;
  /** What the item is called in its list, and in the lists around it: for order, and to find it in the other document. */
  readonly keys: readonly string[];
  /** By the names of fields below the subject: `mode`, `contents`, `groups[wheel]`. In the order of the shape. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Where it is written. */
  readonly location?: Location | undefined;
}

/** The order of subjects in reports: by kind, then by name. */
export function compareSubjects(a: Subject, b: Subject): number {
  return RANKS[a.kind] - RANKS[b.kind] || compare(a.keys.join('\0'), b.keys.join('\0')) || compare(a.kind, b.kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What tells a subject from all others of its document. */
export function subjectKey({ kind, keys }: Subject): string {
  return [kind, ...keys].join('\0');
}

/** A subject as people call it: `file /etc/motd`. */
export function subjectTitle({ kind, name }: Pick<Subject, 'kind' | 'name'>): string {
  return name === '' ? kind : `${kind} ${name}`;
}

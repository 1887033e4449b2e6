import { PartStore } from '../../compose/part-store.ts';
import type { LocatedDiagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Gzip } from '../../host/gzip.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Source } from '../../text/source.ts';
import { addLayout, layoutAdded } from '../../upgrade/add-layout.ts';
import { editVersions } from '../../upgrade/edit-versions.ts';
import type { Versioned } from '../../upgrade/versioned.ts';
import { EditedFiles } from './edited-files.ts';
import { type MadeConfig, madeConfigs } from './made-config.ts';
import type { Member } from './member.ts';
import type { Change, Remark, Upgrading } from './upgrading.ts';

/** What comes of writing other versions into the files of a group. */
export interface Attempt {
  readonly edited: EditedFiles;
  /** What each root becomes, by its name. */
  readonly after: ReadonlyMap<string, readonly MadeConfig[]>;
  readonly faults: readonly Remark[];
  /** Fields that were added, because a version requires them. */
  readonly additions: readonly Change[];
  /** Problems that the configs do not have as they are, at their places as they are. */
  readonly problems: readonly LocatedDiagnostic[];
}

/** The edits that an error calls for, so often at most: each makes one field more. */
const ROUNDS = 2;

/**
 * Writes the versions into the texts of the group, and makes what the configs become.
 *
 * @param more other edits of a member
 */
export function attempt(
  members: readonly Member[],
  versionsOf: (member: Member) => readonly Versioned[],
  how: Upgrading,
  more: (member: Member) => readonly TextEdit[] = () => [],
): Attempt {
  const edited = new EditedFiles();
  const faults: Remark[] = [];
  const additions: Change[] = [];
  for (const member of members) {
    const { source } = member.loaded;
    const versions = editVersions(versionsOf(member), source);
    pushAll(faults, versions.faults);
    edited.set(source, [...versions.edits, ...more(member)]);
  }
  const known = new Set(members.flatMap(({ before }) => before.flatMap(({ checked }) => checked.diagnostics.filter(isProblem).map(keyOf))));
  for (let round = 0; ; round++) {
    const after = makeRoots(members, edited, how);
    const problems = new Map<string, LocatedDiagnostic>();
    for (const diagnostic of [...after.values()].flat().flatMap(({ checked }) => checked.diagnostics.filter(isProblem))) {
      const placed = { ...diagnostic, location: edited.before(diagnostic.location) };
      const key = keyOf(placed);
      if (!known.has(key) && !problems.has(key)) problems.set(key, placed);
    }
    const done = { edited, after, faults, additions, problems: [...problems.values()] };
    const solved = round < ROUNDS ? solve(done.problems, members, edited) : [];
    if (solved.length === 0) return done;
    pushAll(additions, solved);
  }
}

/** What the roots of a group become with the edits. */
export function makeRoots(
  members: readonly Member[],
  edited: EditedFiles,
  { host, rootDir, filesDirOf, outside }: Upgrading,
  gzip?: Gzip,
): ReadonlyMap<string, readonly MadeConfig[]> {
  const edits = edited.host(host);
  const store = new PartStore(edits, rootDir);
  return new Map(
    members
      .filter(({ isRoot }) => isRoot)
      .map(({ file: { name, bytes } }) => {
        const files = { dir: filesDirOf(name), host: edits };
        return [name, madeConfigs(name, edited.after(name)?.bytes ?? bytes, { store, files, outside, gzip })] as const;
      }),
  );
}

/** An error, or a field that the version does not have, which would be lost without one. */
export function isProblem({ code, severity }: LocatedDiagnostic): boolean {
  return severity === 'error' || code === 'config/unused-key';
}

/** A text that identifies a problem at its place. */
export function keyOf({ code, location: { source, span } }: LocatedDiagnostic): string {
  return `${code} ${span.start} ${source.name}`;
}

/** Adds the edits that solve problems, and says what they add. */
function solve(problems: readonly LocatedDiagnostic[], members: readonly Member[], edited: EditedFiles): Change[] {
  const additions: Change[] = [];
  for (const { code, location } of problems) {
    const loaded = members.find((member) => member.file.name === location.source.name)?.loaded;
    if (code !== 'boot-device/mirror-without-layout' || !loaded) continue;
    const { source, configs } = loaded;
    const root = configs.find(({ span }) => span.start <= location.span.start && location.span.end <= span.end);
    const edit: TextEdit | undefined = root && addLayout(root, source);
    if (!edit || hasEdit(edited, source, edit)) continue;
    edited.set(source, [...edited.edits(source.name), edit]);
    additions.push({ ...layoutAdded, location });
  }
  return additions;
}

function hasEdit(edited: EditedFiles, { name }: Source, { span }: TextEdit): boolean {
  return edited.edits(name).some((other) => other.span.start === span.start && other.span.end === span.end);
}

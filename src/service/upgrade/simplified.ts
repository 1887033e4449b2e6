import type { NormalForm } from '../../document/normal-form.ts';
import { sameForm } from '../../document/same-form.ts';
import { exactText } from '../../text/byte-text.ts';
import { type Simplification, simplify } from '../../upgrade/simplification.ts';
import type { Versioned } from '../../upgrade/versioned.ts';
import { type Attempt, attempt } from './attempt.ts';
import { formOf } from './differences-in.ts';
import type { Member } from './member.ts';
import type { Change, Upgrading } from './upgrading.ts';

/** The layer with `contents_local`. */
const LOCAL_UNITS = 'base_0_5';
/** The layer with quadlets. */
export const QUADLETS = 'base_0_8';

/**
 * The upgrade with fields that make the text simpler, where it is certain that a machine gets the same; undefined if there is
 * nothing to simplify. Files with a header are left as they are: others may override what is written there.
 */
export function simplified(
  members: readonly Member[],
  wanted: ReadonlyMap<Member, readonly Versioned[]>,
  done: Attempt,
  how: Upgrading,
): (Attempt & { readonly remarks: readonly Change[] }) | undefined {
  const [member, ...others] = members;
  const [version] = wanted.get(member!) ?? [];
  if (others.length > 0 || !member || !version || member.loaded.hasHeader) return undefined;
  const simplification = simplificationOf(version, member, how);
  if (!simplification) return undefined;
  const tried = attempt(
    members,
    (of) => wanted.get(of)!,
    how,
    () => simplification.edits,
  );
  return tried.problems.length === 0 && isSame(done, tried, simplification) ? { ...tried, remarks: simplification.remarks } : undefined;
}

function simplificationOf(
  { root, from, to }: Versioned,
  { loaded: { source } }: Member,
  { versionOnly = false, quadlets = false }: Upgrading,
): Simplification | undefined {
  const isNew = to.layers.includes(LOCAL_UNITS) && !from.layers.includes(LOCAL_UNITS);
  // the Machine Config Operator applies files and units to nodes that run, each in its own way
  const units = isNew && !to.machineConfig && !versionOnly;
  return simplify(root, source, { units, quadlets: quadlets && to.layers.includes(QUADLETS) });
}

/** True if a machine gets the same from two texts of one version, but for files that became the contents of units. */
function isSame(plain: Attempt, simple: Attempt, { unitFiles }: Simplification): boolean {
  const [[one], [other]] = [[...plain.after.values()].flat(), [...simple.after.values()].flat()];
  if (!one || !other) return false;
  const expected = withUnitFiles(formOf(one), unitFiles);
  return expected !== undefined && sameForm(expected, formOf(other));
}

type FormMap = ReadonlyMap<string, NormalForm>;

/** A form in which files are the contents of units. Undefined if one of the files has no contents that are a text. */
function withUnitFiles(form: FormMap, unitFiles: Simplification['unitFiles']): FormMap | undefined {
  const files = new Map(mapAt(form, 'storage', 'files'));
  const units = new Map(mapAt(form, 'systemd', 'units'));
  for (const { path, unit } of unitFiles) {
    const bytes = mapAt(files, `=${path}`, 'contents')?.get('contents');
    // a unit would not keep other bytes
    const contents = bytes instanceof Uint8Array ? exactText(bytes) : undefined;
    if (contents === undefined) return undefined;
    files.delete(`=${path}`);
    units.set(`=${unit}`, new Map([...mapAt(units, `=${unit}`)!, ...(contents === '' ? [] : [['contents', contents] as const])]));
  }
  return withMap(withMap(form, 'storage', 'files', files), 'systemd', 'units', units);
}

function mapAt(form: FormMap, ...path: readonly string[]): FormMap | undefined {
  let at: NormalForm | undefined = form;
  for (const step of path) at = at instanceof Map ? at.get(step) : undefined;
  return at instanceof Map ? at : undefined;
}

/** A form with another list; without it, and without its section, if it is empty. */
function withMap(form: FormMap, section: string, list: string, items: FormMap): FormMap {
  const lists = new Map(mapAt(form, section));
  if (items.size > 0) lists.set(list, items);
  else lists.delete(list);
  const sections = new Map(form);
  if (lists.size > 0) sections.set(section, lists);
  else sections.delete(section);
  return sections;
}

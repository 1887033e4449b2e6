import { isShared } from '../fix/written-node.ts';
import { keyName, type MapNode, type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { type Change, insertEntry } from '../syntax/yaml/edit-entries.ts';
import type { Layouts } from '../syntax/yaml/layout.ts';
import type { Source } from '../text/source.ts';
import { onOneLine, type PlainFile } from './plain-files.ts';

/** A file in the directory where Ignition writes units. */
const UNIT_FILE = /^\/etc\/systemd\/system\/([^/]+\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope))$/;
/** The fields of a unit that has its contents in a file. */
const WITHOUT_CONTENTS: readonly string[] = ['name', 'enabled', 'dropins'];

const SOURCE = 'https://coreos.github.io/butane/upgrading-fcos/#local-ssh-key-and-systemd-unit-references';

/**
 * Units whose contents are a local file below `storage.files` take it with `contents_local`. Ignition writes both to the same path, as
 * root, with mode 0644 (`FileFromSystemdUnit` in Ignition's internal/exec/util/unit.go).
 *
 * Before:
 *
 *     storage:
 *       files:
 *         - path: /etc/systemd/system/app.service
 *           contents:
 *             local: app.service
 *     systemd:
 *       units:
 *         - name: app.service
 *           enabled: true
 *
 * After:
 *
 *     systemd:
 *       units:
 *         - name: app.service
 *           enabled: true
 *           contents_local: app.service
 */
export function unitFiles(root: SourceNode, files: readonly PlainFile[], source: Source, layouts: Layouts): UnitFile[] {
  const units = unitsByName(root, source);
  return files.flatMap((file): UnitFile[] => {
    const unit = UNIT_FILE.exec(file.path)?.[1] ?? '';
    const map = units.get(unit);
    const change = file.field === 'local' && map ? addContents(map, file, source, layouts) : undefined;
    const remark = `${unit} takes its contents with contents_local, instead of a file ${file.path}`;
    return change ? [{ file, unit, change, remark, source: SOURCE }] : [];
  });
}

/** A file that becomes the contents of a unit. */
interface UnitFile {
  readonly file: PlainFile;
  readonly unit: string;
  /** Adds the field to the unit. */
  readonly change: Change;
  readonly remark: string;
  readonly source: string;
}

/** The units without contents, by their names. A name that is there twice is left out. */
function unitsByName(root: SourceNode, source: Source): ReadonlyMap<string, MapNode> {
  const systemd = step(root, 'systemd');
  const list = systemd && step(systemd, 'units');
  const units = new Map<string, MapNode>();
  const fixing = { source, root, known: new Map<string, unknown>() };
  if (list?.kind !== 'list') return units;
  const names = list.items.map((item) => nameOf(item));
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [i, item] of list.items.entries()) {
    const name = names[i];
    if (item.kind !== 'map' || name === undefined || isShared(root, item.span, fixing)) continue;
    if (counts.get(name) === 1 && item.entries.every(({ key }) => WITHOUT_CONTENTS.includes(keyName(key) ?? ''))) units.set(name, item);
  }
  return units;
}

function nameOf(unit: SourceNode): string | undefined {
  const name = step(unit, 'name');
  return name && scalarText(name);
}

function addContents(unit: MapNode, { value }: PlainFile, { text }: Source, layouts: Layouts): Change | undefined {
  const written = onOneLine(value, text);
  if (written === undefined) return undefined;
  const index = unit.entries.findIndex(({ key }) => keyName(key) === 'enabled');
  const before = index >= 0 ? index : unit.entries.findIndex(({ key }) => keyName(key) === 'name');
  return insertEntry(unit, before + 1, [`contents_local: ${written}`], layouts);
}

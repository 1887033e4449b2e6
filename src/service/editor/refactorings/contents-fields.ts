import { fieldsOf } from '../../../schema/shape.ts';
import type { Spec } from '../../../spec/spec.ts';
import { type Entry, keyName, type MapNode, nodeAt, type ScalarNode, type SourceNode } from '../../../syntax/source-tree.ts';
import type { Path } from '../../../text/path.ts';
import { placeAt } from '../place-at.ts';

/** Contents in a config: written there, or named as a local file. */
export interface WrittenContents {
  readonly map: MapNode;
  readonly entry: Entry;
  readonly scalar: ScalarNode;
  /** What the contents are called on the machine: the path of a file, or the name of a unit. */
  readonly name: string;
  readonly isLocal: boolean;
  /** The field of contents that are written in the config, and that of contents in a local file. */
  readonly fields: { readonly own: string; readonly local: string };
}

const RESOURCE = { own: 'inline', local: 'local' };
const UNIT = { own: 'contents', local: 'contents_local' };

/** Where contents can stand: paths, with `*` for numbers, and the type of the struct that has the fields. */
const PLACES: readonly { readonly path: string; readonly type: string; readonly fields: typeof RESOURCE }[] = [
  { path: 'storage files * contents', type: 'Resource', fields: RESOURCE },
  { path: 'storage files * append *', type: 'Resource', fields: RESOURCE },
  { path: 'systemd units *', type: 'Unit', fields: UNIT },
  { path: 'systemd units * dropins *', type: 'Dropin', fields: UNIT },
  { path: 'systemd quadlets *', type: 'Quadlet', fields: UNIT },
  { path: 'systemd quadlets * dropins *', type: 'Dropin', fields: UNIT },
];

/** The contents at an offset of a config; undefined elsewhere, and where the version does not have both fields. */
export function contentsAt(root: SourceNode, offset: number, spec: Spec): WrittenContents | undefined {
  const place = placeAt(root, offset);
  const field = place?.path.at(-1);
  if (!place || typeof field !== 'string') return undefined;
  const parent = place.path.slice(0, -1);
  const shown = parent.map((step) => (typeof step === 'number' ? '*' : step)).join(' ');
  const known = PLACES.find(({ path }) => path === shown);
  if (!known || !Object.hasOwn(spec.shape.types, known.type)) return undefined;
  const { own, local } = known.fields;
  const fields = fieldsOf(spec.shape, known.type);
  if (!Object.hasOwn(fields, own) || !Object.hasOwn(fields, local) || (field !== own && field !== local)) return undefined;
  const map = nodeAt(root, parent);
  const entry = map?.kind === 'map' ? map.entries.find(({ key }) => keyName(key) === field) : undefined;
  // an anchor may be used elsewhere
  if (map?.kind !== 'map' || entry?.value.kind !== 'scalar' || entry.value.properties) return undefined;
  return { map, entry, scalar: entry.value, name: nameOf(root, parent), isLocal: field === local, fields: known.fields };
}

/** The name of the file, unit or quadlet that contents belong to; of a drop-in `app.service.d/10-a.conf`. */
function nameOf(root: SourceNode, parent: Path): string {
  const [section = '', list = '', index = 0, sub, subIndex] = parent;
  const textAt = (...path: Path): string => {
    const node = nodeAt(root, path);
    return node?.kind === 'scalar' ? node.text : '';
  };
  if (list === 'files') return textAt(section, list, index, 'path');
  const unit = textAt(section, list, index, 'name');
  return sub === 'dropins' && subIndex !== undefined ? `${unit}.d/${textAt(section, list, index, sub, subIndex, 'name')}` : unit;
}

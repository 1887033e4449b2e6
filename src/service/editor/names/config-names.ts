import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { quadletService } from '../../../lint/machine/quadlets.ts';
import { keyName, type MapNode, type ScalarNode, type SourceNode, scalarText, step } from '../../../syntax/source-tree.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import type { Span } from '../../../text/source.ts';
import { unitTextsIn } from '../unit-texts.ts';
import { aliasOf, anchorOf } from './anchor-names.ts';
import { type PlaceNode, placeTree } from './config-places.ts';
import { type DeviceName, devicesIn, taggedDevicesIn } from './device-names.ts';
import { freeTextDevices } from './free-text.ts';
import type { NameUse } from './name-use.ts';
import { namesInPath, type PathKind, quadletNamed } from './path-names.ts';
import { placeInScalar } from './place-in-scalar.ts';
import { namesInSettings } from './setting-names.ts';
import { unitNamed } from './unit-named.ts';

/** A scalar, and the names that its value has at places of the value. */
type AddNames = (scalar: ScalarNode, names: readonly NameUse[]) => void;

/** The fields that hold paths of nodes. */
const PATHS: Readonly<Record<string, PathKind>> = {
  'storage.files.path': 'files',
  'storage.directories.path': 'directories',
  'storage.links.path': 'links',
  'storage.links.target': 'target',
};

/**
 * The names in one document: those of its anchors, those in its fields, in its units and quadlets, and devices in all its texts.
 *
 * @param text what the tree was read from
 * @param withTexts false to leave out what stands in units, quadlets and other block scalars, which takes most of the time
 */
export function namesInConfig(root: SourceNode, text: string, withTexts = true): readonly NameUse[] {
  const names: NameUse[] = [];
  const add: AddNames = (scalar, inScalar) => {
    if (inScalar.length === 0) return;
    const place = placeInScalar(scalar, text);
    // written out, because a spread of thousands of objects takes most of the time
    for (const { kind, name, role, form, span, of } of inScalar)
      names.push({ kind, name, role, form, style: scalar.style, span: place(span), of });
  };
  const read = new Set<ScalarNode>();
  /** The services that quadlets would have if they did not name another one. */
  const renamed = new Set<string>();
  for (const about of withTexts ? unitTextsIn(root) : []) {
    if (about.isLocal || read.has(about.scalar)) continue;
    read.add(about.scalar);
    const inText = namesInSettings(readUnit(about.scalar.text, about.dialect), about);
    add(about.scalar, inText);
    if (inText.some(({ form }) => form === 'stem')) renamed.add(quadletService(about.name));
  }
  const pending: { readonly node: SourceNode; readonly at: PlaceNode | undefined }[] = [{ node: root, at: placeTree() }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, at } = next;
    const anchor = anchorOf(node, text) ?? aliasOf(node, text);
    if (anchor) names.push(anchor);
    const content = node.kind === 'alias' ? node.target : node;
    if (content.kind === 'scalar') {
      const isText = content.style === 'literal' || content.style === 'folded';
      if (!read.has(content) && (withTexts || !isText)) add(content, namesInScalar(content, at));
    } else if (node.kind === 'list') {
      for (const item of node.items) pending.push({ node: item, at });
    } else if (node.kind === 'map') {
      if (at) namesOfItem(node, at.path, add);
      for (const { key, value } of node.entries) {
        pending.push({ node: value, at: at?.below.get(keyName(key) ?? '') });
        const keyAnchor = anchorOf(key, text) ?? aliasOf(key, text);
        if (keyAnchor) names.push(keyAnchor);
      }
    }
  }
  return renamed.size === 0 ? names : names.filter(({ form, name }) => form !== 'service' || !renamed.has(name));
}

/** The names in a scalar of a field, with their places in its value. */
function namesInScalar({ text, style }: ScalarNode, at: PlaceNode | undefined): readonly NameUse[] {
  const devices: readonly NameUse[] = style === 'literal' || style === 'folded' ? freeTextDevices(text) : devicesIn(text).map(used);
  if (!at) return devices;
  const { path } = at;
  if (path.startsWith('kernel_arguments.')) return [...devices, ...taggedDevicesIn(text).map(used)];
  const { kind, role } = at.place ?? {};
  // what is filled in is not known here
  if (kind === undefined || role === undefined || text === '' || text.includes('${var.')) return devices;
  if (kind === 'device' && devices.length > 0) return devices;
  const named: NameUse = { kind, name: text, role, form: 'plain', span: { start: 0, end: text.length } };
  return Object.hasOwn(PATHS, path) ? [named, ...namesInPath(text, PATHS[path]!)] : [named];
}

function used(device: DeviceName): NameUse {
  return { ...device, role: 'use' };
}

/** The names of units, which are more than the value of one field. */
function namesOfItem(item: MapNode, path: string, add: AddNames): void {
  if (path === 'systemd.units') {
    const isWhole = step(item, 'contents') !== undefined || step(item, 'contents_local') !== undefined;
    addFrom(item, 'name', add, (name, span) => unitNamed(name, span, isWhole ? 'definition' : 'extension'));
  } else if (path === 'systemd.quadlets') {
    const isWhole = step(item, 'contents') !== undefined || step(item, 'contents_local') !== undefined;
    const of = textOf(item, 'rootful') === 'false' ? 'user' : undefined;
    addFrom(item, 'name', add, (name, span) => quadletNamed(name, span, isWhole ? 'definition' : 'extension', of));
  } else if (path === 'storage.filesystems' && textOf(item, 'with_mount_unit') === 'true') {
    const [field, suffix] = textOf(item, 'format') === 'swap' ? ['device', 'swap'] : ['path', 'mount'];
    addFrom(item, field, add, (place, span) => [
      { kind: 'unit', name: `${escapeUnitPath(place)}.${suffix}`, role: 'definition', form: 'path', span },
    ]);
  }
}

function addFrom(item: MapNode, field: string, add: AddNames, names: (value: string, span: Span) => readonly NameUse[]): void {
  const node = step(item, field);
  const scalar = node?.kind === 'alias' ? node.target : node;
  if (scalar?.kind === 'scalar' && !scalar.text.includes('${var.')) add(scalar, names(scalar.text, { start: 0, end: scalar.text.length }));
}

function textOf(item: MapNode, field: string): string | undefined {
  const node = step(item, field);
  return node && scalarText(node);
}

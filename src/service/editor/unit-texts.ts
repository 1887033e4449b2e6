import { KEYFILE } from '../../lint/checks/network/keyfile-modes.ts';
import { quadletPlace, unitPlace } from '../../lint/machine/unit-folders.ts';
import { type MapNode, nodeAt, type ScalarNode, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import { type Dialect, keyfile, quadlet, systemd } from '../../syntax/unit/dialect.ts';

/** What a text is: a unit, a quadlet, a drop-in of one, or a keyfile. */
export interface UnitAbout {
  readonly dialect: Dialect;
  /** The name of the unit or quadlet, also for a drop-in of it: `app.service`. Empty for a keyfile. */
  readonly name: string;
  readonly isDropin: boolean;
  /** True for what the managers of users read. */
  readonly isUser: boolean;
}

/** A value of a config that holds such a text. */
export interface UnitText extends UnitAbout {
  /** The scalar with the text, or with the name of the local file that has the text. */
  readonly scalar: ScalarNode;
  readonly isLocal: boolean;
}

/** All texts of units, quadlets and keyfiles in a config, in the order of the config's sections `systemd` and `storage`. */
export function unitTextsIn(root: SourceNode): readonly UnitText[] {
  return [
    ...itemsAt(root, 'systemd', 'units').flatMap((unit) => ofEntry(unit, { dialect: systemd, isUser: false })),
    ...itemsAt(root, 'systemd', 'quadlets').flatMap((unit) =>
      ofEntry(unit, { dialect: quadlet, isUser: textOf(unit, 'rootful') === 'false' }),
    ),
    ...itemsAt(root, 'storage', 'files').flatMap(ofFile),
  ];
}

/** Of an entry of `systemd.units` or `systemd.quadlets`. */
function ofEntry(entry: MapNode, kind: Pick<UnitText, 'dialect' | 'isUser'>): UnitText[] {
  const name = textOf(entry, 'name') ?? '';
  return [
    ...textsOf(entry, 'contents', 'contents_local', { ...kind, name, isDropin: false }),
    ...itemsAt(entry, 'dropins').flatMap((dropin) => textsOf(dropin, 'contents', 'contents_local', { ...kind, name, isDropin: true })),
  ];
}

function ofFile(file: MapNode): UnitText[] {
  const about = fileKind(textOf(file, 'path') ?? '');
  const contents = step(file, 'contents');
  return about && contents?.kind === 'map' ? textsOf(contents, 'inline', 'local', about) : [];
}

/** What is in a file of a machine; undefined for other files than units, quadlets and keyfiles. */
export function fileKind(path: string): UnitAbout | undefined {
  const [unit, container] = [unitPlace(path), quadletPlace(path)];
  const place = unit ?? container;
  if (!place) return KEYFILE.test(path) ? { dialect: keyfile, name: '', isDropin: false, isUser: false } : undefined;
  const { rest, isUser } = place;
  const [, ofDropin] = /(?:^|\/)([^/]+)\.d\/[^/]+\.conf$/.exec(rest) ?? [];
  const name = ofDropin ?? rest.slice(rest.lastIndexOf('/') + 1);
  return { dialect: unit ? systemd : quadlet, name, isDropin: ofDropin !== undefined, isUser };
}

function textsOf(map: MapNode, own: string, local: string, about: UnitAbout): UnitText[] {
  return [scalarOf(map, own, about, false), scalarOf(map, local, about, true)].flat();
}

function scalarOf(map: MapNode, field: string, about: UnitAbout, isLocal: boolean): UnitText[] {
  const node = step(map, field);
  const scalar = node?.kind === 'alias' ? node.target : node;
  return scalar?.kind === 'scalar' ? [{ ...about, scalar, isLocal }] : [];
}

function itemsAt(root: SourceNode, ...path: readonly string[]): readonly MapNode[] {
  const list = nodeAt(root, path);
  return list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
}

function textOf(map: MapNode, field: string): string | undefined {
  const node = step(map, field);
  return node && scalarText(node);
}

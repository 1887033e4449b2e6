import type { Gunzip } from '../../../host/gzip.ts';
import { ignitionDescription } from '../../../ignition/descriptions.ts';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../../../ignition/versions.ts';
import { snake } from '../../../spec/derive.ts';
import { nodeAt, type SourceNode } from '../../../syntax/source-tree.ts';
import type { Path } from '../../../text/path.ts';
import { fieldText } from '../field-text.ts';
import type { Hover } from '../hovers/hover.ts';
import { type PlaceAt, placeAt } from '../place-at.ts';
import { targetAt } from '../target.ts';
import { valueHover } from '../value-hover.ts';
import { ignitionTree, versionOf } from './read-ignition.ts';
import { sourceHover } from './source-hover.ts';

/**
 * What there is to say about the key or the value at an offset of an Ignition config. It has no secrets. Undefined for a text that is
 * not JSON, and for a version that does not exist.
 *
 * @param gunzip without it, the lines of compressed contents are not shown
 */
export function ignitionHoverAt(text: string, offset: number, gunzip?: Gunzip): Hover | undefined {
  const root = ignitionTree(text);
  const version = root && versionOf(root);
  const place = root && placeAt(root, offset);
  if (!version || !place) return undefined;
  const words = place.scalar ? valueText(version, root, place, gunzip) : keyText(version, place.path);
  return words === undefined ? undefined : { text: words, span: place.span };
}

function keyText(version: IgnitionVersion, path: Path): string | undefined {
  const target = targetAt(version, path);
  const described = target?.owner && ignitionDescription(target.owner.type, target.owner.name, version.shape);
  if (!target || !described) return undefined;
  const since = ignitionVersions.find((other) => targetAt(ignitionVersion(other)!, path));
  return fieldText(target, described, version.shape, { since: `Ignition spec ${since}` });
}

function valueText(version: IgnitionVersion, root: SourceNode, { path, scalar }: PlaceAt, gunzip?: Gunzip): string | undefined {
  const target = targetAt(version, path);
  // a value of a key that is written again has no effect, and numbers have no quotes
  if (!scalar || target?.owner === undefined || nodeAt(root, path) !== scalar) return undefined;
  const isNumber = target.field.kind === 'int';
  if (isNumber !== (scalar.style === 'plain')) return undefined;
  const { type, name } = target.owner;
  if (name === 'source') return sourceHover(root, path, scalar.text, gunzip);
  return valueHover({ type, name: snake(name), variant: '' }, scalar.text);
}

import { isPlainList as isPlainInIgnition, itemKey, keySpace } from '../ignition/keys.ts';
import { flag, type Placed, type Struct, text } from '../schema/placed.ts';

/*
 * What makes two items of a list of a Butane config the same item. Ignition's keys hold, by Butane's names; types that Ignition
 * does not have get keys here.
 */

/** Ignition's name of a Butane field, as far as keys need it. */
const IGNITION_NAMES: Readonly<Record<string, string>> = {
  mount_options: 'mountOptions',
  should_exist: 'shouldExist',
  should_not_exist: 'shouldNotExist',
};

const ownKeys: Readonly<Record<string, (item: Struct) => string>> = {
  GrubUser: (item) => text(item, 'name') ?? '',
  Quadlet: (item) => `${flag(item, 'rootful') ?? false} ${text(item, 'name') ?? ''}`,
  Resource: resourceKey,
  FileContents: resourceKey,
  CaReference: resourceKey,
  ConfigReference: resourceKey,
  Tree: (item) => `${text(item, 'local') ?? ''}\0${text(item, 'path') ?? ''}`,
};

/** A resource is known by whichever says where its contents are. */
function resourceKey(item: Struct): string {
  const field = ['source', 'local', 'inline'].find((name) => item.fields.has(name));
  return field === undefined ? '' : `${field} ${text(item, field)}`;
}

export function butaneKey(type: string | undefined, item: Placed): string {
  const own = type === undefined || item.kind !== 'struct' ? undefined : ownKeys[type];
  return own ? own(item as Struct) : itemKey(type, item);
}

export function isPlainList(type: string, field: string): boolean {
  return isPlainInIgnition(type, IGNITION_NAMES[field] ?? field);
}

/** The name under which the keys of a list are kept: lists of one struct may share their keys. */
export function butaneKeySpace(type: string, field: string): string {
  return keySpace(type, IGNITION_NAMES[field] ?? field);
}

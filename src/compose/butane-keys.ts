import { isPlainList as isPlainInIgnition, itemKey, keySpace } from '../ignition/keys.ts';
import { flag, type Placed, type Struct, text } from '../schema/placed.ts';

/*
 * The keys by which items of a list are the same item in two Butane configs. They are Ignition's keys, with Butane's names of
 * fields. The types that Ignition does not have get their keys here.
 */

/** Ignition's names of the Butane fields that have keys under another name. */
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

/** The key of a resource is the field that says where its contents are, with its value. */
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

/** The key space of a list. Lists of one struct that have the same space share their keys: files, directories and links do. */
export function butaneKeySpace(type: string, field: string): string {
  return keySpace(type, IGNITION_NAMES[field] ?? field);
}

import { unitNameParts } from '../../grammar/unit-name-parts.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { systemd } from '../../syntax/unit/dialect.ts';
import type { ReadUnit } from '../../syntax/unit/unit-trees.ts';
import type { UnitType } from '../facts/systemd/unit-types.ts';
import type { MachineNode } from './nodes.ts';
import { readText } from './read-text.ts';
import type { Settings, SettingsText } from './settings.ts';
import { unitPlace } from './unit-folders.ts';
import type { MachineUnit } from './units.ts';

/** A unit that the config writes or adds drop-ins to: below `systemd.units`, or as files in a folder of units. */
export interface ConfigUnit extends Settings {
  readonly name: string;
  readonly type: UnitType;
  /** What stands between `@` and the suffix: empty for a template, undefined for a plain unit. */
  readonly instance: string | undefined;
  /** True for a unit of the managers of users. */
  readonly isUser: boolean;
  /** The user in whose home it is. */
  readonly user: string | undefined;
  /** The entry of `systemd.units`. */
  readonly entry: MachineUnit | undefined;
  /** The file that is written as one of `storage.files`. */
  readonly node: MachineNode | undefined;
  /** The value that has the name: what is wrong with the name is said about it. */
  readonly nameValue: Placed | undefined;
  /** What is wrong with the unit as a whole is said about this. */
  readonly struct: Struct;
}

interface Parts {
  file?: SettingsText;
  readonly dropins: { readonly name: string; readonly text: SettingsText }[];
  node?: MachineNode;
  readonly isUser: boolean;
  readonly user: string | undefined;
  entry?: MachineUnit;
}

/** All units of a config whose names are names of units. Drop-ins for whole types of units are left out. */
export function configUnitsOf(units: readonly MachineUnit[], nodes: readonly MachineNode[], read: ReadUnit): ConfigUnit[] {
  const byKey = new Map<string, Parts & { readonly name: string }>();
  const partsOf = (name: string, isUser: boolean, user?: string): Parts => {
    const key = `${isUser ? (user ?? '*') : ''}/${name}`;
    const parts = byKey.get(key) ?? { name, dropins: [], isUser, user };
    byKey.set(key, parts);
    return parts;
  };
  for (const unit of units) {
    const parts = partsOf(unit.name, false);
    parts.entry = unit;
    if (unit.file) parts.file = unit.file;
    for (const dropin of unit.dropins) parts.dropins.push({ name: dropin.name, text: dropin });
  }
  for (const node of nodes) addNode(node, partsOf, read);
  return [...byKey.values()].flatMap((parts) => unitOf(parts.name, parts));
}

function addNode(node: MachineNode, partsOf: (name: string, isUser: boolean, user?: string) => Parts, read: ReadUnit): void {
  const place = node.kind === 'file' ? unitPlace(node.path) : undefined;
  if (!place) return;
  const [, unit = '', dropin] = /^([^/]+?)(?:\.d\/([^/]+\.conf))?$/.exec(place.rest) ?? [];
  const text = unit === '' ? undefined : readText(node, systemd, read);
  if (text === undefined || unitNameParts(unit) === undefined) return;
  const parts = partsOf(unit, place.isUser, place.user);
  if (dropin !== undefined) parts.dropins.push({ name: dropin, text });
  else {
    parts.node = node;
    parts.file = text;
  }
}

function unitOf(name: string, { file, dropins, node, isUser, user, entry }: Parts): ConfigUnit[] {
  const named = unitNameParts(name);
  if (!named) return [];
  const ordered = [...dropins].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  const texts = [...(file ? [file] : []), ...ordered];
  const struct = entry?.struct ?? node?.struct ?? { kind: 'struct', fields: new Map() };
  return [
    {
      name,
      type: named.suffix as UnitType,
      instance: named.instance,
      isUser,
      user,
      entry,
      node,
      nameValue: struct.fields.get(entry ? 'name' : 'path'),
      struct,
      file,
      texts,
    },
  ];
}

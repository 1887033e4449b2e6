import { ostreeVariants } from '../../lint/facts/images/paths.ts';
import { specialUnits } from '../../reference/settings/special-units.ts';
import { ostreeBootDisk } from '../../spec/ostree-image.ts';
import { groupNames, userNames } from './account-names.ts';
import type { DefinedNames } from './defined-names.ts';
import { deviceNames, deviceOf } from './device-paths.ts';
import type { Candidate } from './key-completions.ts';

/** The config around a value. */
interface AroundName {
  readonly defined: DefinedNames;
  readonly variant: string;
}

type Names = (around: AroundName) => readonly string[];

/** Names of disks that machines usually have. Their numbers do not change, unlike those of `/dev/sda`. */
const DISKS = ['/dev/disk/by-id/', '/dev/nvme0n1', '/dev/vda', '/dev/sda'];

const users: Names = ({ defined, variant }) => userNames(defined, variant);
const groups: Names = ({ defined, variant }) => groupNames(defined, variant);
const devices: Names = ({ defined }) => [...deviceNames(defined), ...DISKS];
const disks: Names = ({ variant }) => [...(ostreeVariants.includes(variant) ? [ostreeBootDisk] : []), ...DISKS];
/** A LUKS device or an array is not made of itself. */
const devicesBut =
  (kind: 'luks' | 'raid'): Names =>
  (around) => {
    const itself = around.defined.ofItem(kind).map(deviceOf);
    return devices(around).filter((path) => !itself.includes(path));
  };
/** Names of the image that the config does not list yet: an item that lists one again is an error. */
const unlisted =
  (kind: 'unit' | 'user', names: readonly string[]): Names =>
  ({ defined }) => {
    const listed = defined.own(kind).map(({ name }) => name);
    return names.filter((name) => !listed.includes(name));
  };
/** Units of the image that configs mask, or add drop-ins to. */
const imageUnits = Object.keys(specialUnits).filter((name) => !name.endsWith('.target'));

/** The names that can stand in a field, by its path. */
const FIELDS: Readonly<Record<string, Names>> = {
  'passwd.users.name': unlisted('user', ['core']),
  'passwd.users.groups': groups,
  'passwd.users.primary_group': groups,
  'passwd.users.shell': () => ['/bin/bash', '/sbin/nologin', '/usr/sbin/nologin'],
  'storage.disks.device': disks,
  'boot_device.mirror.devices': disks,
  'boot_device.luks.device': disks,
  'storage.filesystems.device': devices,
  'storage.raid.devices': devicesBut('raid'),
  'storage.luks.device': devicesBut('luks'),
  'storage.filesystems.label': ({ defined }) => defined.names('partition', 'luks', 'raid'),
  'storage.luks.label': ({ defined }) => defined.names('partition'),
  'systemd.units.name': unlisted('unit', imageUnits),
  'storage.links.target': ({ defined }) => defined.names('file'),
  'metadata.labels.machineconfiguration.openshift.io/role': () => ['worker', 'master'],
};

/** Names that the config or the image has, where a field holds one of them. */
export function nameCompletions(path: string, around: AroundName): readonly Candidate[] {
  const names = Object.hasOwn(FIELDS, path) ? FIELDS[path]! : ownerNames(path);
  return names === undefined ? [] : [...new Set(names(around))].map((name) => ({ label: name, kind: 'value', text: name }));
}

function ownerNames(path: string): Names | undefined {
  if (!/^storage\.\w+\.(?:user|group)\.name$/.test(path)) return undefined;
  return path.endsWith('.user.name') ? users : groups;
}

import { quadletSections } from '../../../lint/facts/quadlet/keys.ts';
import type { ValueKind } from '../../../lint/facts/systemd/directive.ts';
import { findDirective } from '../../../lint/facts/systemd/directives.ts';
import { type EnumName, enums } from '../../../lint/facts/systemd/enums.ts';

/** Kinds of values that a setting can have on several lines. */
const LISTS: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'units',
  'command',
  'environment',
  'environment-file',
  'paths',
  'absolute-paths',
  'condition-path',
  'socket-address',
  'calendar',
  'users',
  'uris',
  'device-allow',
  'capabilities',
]);

/** Settings of quadlets that can stand on several lines. Source: podman-systemd.unit(5). */
const QUADLET_LISTS: ReadonlySet<string> = new Set(
  (
    'AddCapability AddDevice AddHost Annotation BuildArg ConfigMap ContainersConfModule DNS DNSOption DNSSearch DropCapability Environment ' +
    'EnvironmentFile ExposeHostPort GIDMap GlobalArgs GroupAdd Label LogOpt Mask Mount Network NetworkAlias Options PodmanArgs PublishPort ' +
    'Secret SubGIDMap Subnet Gateway IPRange Sysctl Tmpfs UIDMap Ulimit Unmask Volume'
  ).split(' '),
);

/** Words for the kinds whose names are not words. */
const WORDS: Partial<Readonly<Record<ValueKind, string>>> = {
  any: 'text',
  string: 'text',
  boolean: 'yes or no',
  unsigned: 'integer',
  seconds: 'time span',
  nanoseconds: 'time span',
  calendar: 'times of the calendar',
  units: 'names of units',
  unit: 'name of a unit',
  slice: 'name of a slice',
  users: 'names of users or groups',
  user: 'name of a user or group',
  paths: 'paths',
  'absolute-paths': 'paths',
  'relative-paths': 'relative paths',
  'condition-path': 'path',
  'environment-file': 'path',
  environment: 'variables',
  'socket-address': 'address',
  uris: 'URIs',
  mode: 'mode',
};

/** True for a setting that can stand in a section more than once. */
export function isListSetting(section: string, key: string): boolean {
  if (Object.hasOwn(quadletSections, section)) return QUADLET_LISTS.has(key);
  const kind = findDirective(section, key)?.kind;
  return kind !== undefined && LISTS.has(kind);
}

/** What the value of a setting is, in a few words, and since which version there is the setting. */
export function settingKindWords(section: string, key: string): string | undefined {
  if (Object.hasOwn(quadletSections, section)) {
    const since = (quadletSections as Readonly<Record<string, Readonly<Record<string, string>>>>)[section]?.[key];
    return since === undefined ? undefined : `Podman ${since}`;
  }
  const directive = findDirective(section, key);
  if (!directive) return undefined;
  const { kind, since } = directive;
  const words = Object.hasOwn(enums, kind) ? enumWords(kind as EnumName) : (WORDS[kind] ?? kind.replaceAll('-', ' '));
  return since === undefined ? words : `${words}, systemd ${since}`;
}

function enumWords(kind: EnumName): string {
  const values = enums[kind].values.split(' ');
  return values.length > 4 ? `${values.slice(0, 4).join(', ')}, …` : values.join(', ');
}

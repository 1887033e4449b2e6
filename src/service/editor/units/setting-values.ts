import { referringSettings } from '../../../lint/checks/quadlets/references.ts';
import { addressFamilies } from '../../../lint/facts/linux/address-families.ts';
import { capabilities } from '../../../lint/facts/linux/capabilities.ts';
import { quadletDependencyKeys } from '../../../lint/facts/quadlet/extensions.ts';
import { quadletSections } from '../../../lint/facts/quadlet/keys.ts';
import type { ValueKind } from '../../../lint/facts/systemd/directive.ts';
import { findDirective } from '../../../lint/facts/systemd/directives.ts';
import { type EnumFacts, type EnumName, enums } from '../../../lint/facts/systemd/enums.ts';
import { quadletExtensionOf } from '../../../lint/machine/quadlets.ts';
import { groupNames, userNames } from '../account-names.ts';
import type { Defined } from '../defined-names.ts';
import { deviceNames } from '../device-paths.ts';
import { quadletFlags, quadletWords } from './quadlet-values.ts';
import { unitNamesFor } from './unit-names-offered.ts';
import type { UnitPlace } from './unit-place.ts';

/** The values that a setting can have. */
export interface SettingValues {
  readonly values: readonly string[];
  /** True if a value is several words with blanks between them. */
  readonly isWords?: true;
  /** True for a command: what follows the program can be anything, and is one of the values only where it is a path. */
  readonly isCommand?: true;
}

/** What is around a unit. */
export interface AroundUnit {
  readonly defined: Defined;
  readonly variant: string | undefined;
}

const FLAGS = ['true', 'false', 'yes', 'no'];
const SIGNALS = 'SIGTERM SIGINT SIGKILL SIGHUP SIGQUIT SIGUSR1 SIGUSR2 SIGWINCH SIGRTMIN+3 SIGABRT SIGCONT'.split(' ');
const CALENDAR = ['daily', 'weekly', 'hourly', 'monthly', 'yearly', '*-*-* 04:00:00', 'Mon *-*-* 04:00:00', '*:0/15'];
const FILESYSTEMS = ['xfs', 'ext4', 'btrfs', 'vfat', 'nfs', 'tmpfs', 'none', 'overlay'];
const TEMPLATES: Partial<Readonly<Record<ValueKind, SettingValues>>> = {
  boolean: { values: FLAGS },
  signal: { values: SIGNALS },
  calendar: { values: CALENDAR },
  mode: { values: ['0644', '0755', '0660', '0600', '0700', '0750', '0022'] },
  capabilities: { values: capabilities, isWords: true },
  'address-families': { values: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK', ...addressFamilies], isWords: true },
  'device-policy': { values: ['auto', 'closed', 'strict'] },
};

/** The values of a setting, the likeliest first; none where anything can stand. */
export function settingValues(section: string, key: string, { about }: UnitPlace, around: AroundUnit): SettingValues {
  const { defined, variant } = around;
  if (about.dialect.name === 'quadlet' && Object.hasOwn(quadletSections, section)) return quadletValues(key, about.name, around);
  if (key === 'What') return { values: deviceNames(defined) };
  if (section === 'Mount' && key === 'Type') return { values: FILESYSTEMS };
  const kind = findDirective(section, key)?.kind;
  if (kind === undefined) return { values: [] };
  if (Object.hasOwn(enums, kind)) return { values: enumValues(enums[kind as EnumName]) };
  switch (kind) {
    case 'units': {
      const units = unitNamesFor(key, about, defined, variant);
      const isQuadlet = about.dialect.name === 'quadlet' && quadletDependencyKeys.includes(key);
      return { values: isQuadlet ? [...units, ...defined.names('quadlet')] : units, isWords: true };
    }
    case 'unit':
      return { values: unitNamesFor(key, about, defined, variant).filter((name) => !name.endsWith('.target')) };
    case 'slice':
      return {
        values: [...defined.names('unit').filter((name) => name.endsWith('.slice')), 'system.slice', 'machine.slice', 'user.slice'],
      };
    case 'user':
    case 'users':
      return {
        values: key.includes('Group') ? groupNames(defined, variant) : userNames(defined, variant),
        ...(kind === 'users' && { isWords: true }),
      };
    case 'command':
      return { values: defined.names('file'), isWords: true, isCommand: true };
    case 'path':
    case 'environment-file':
    case 'condition-path':
    case 'working-directory':
    case 'paths':
    case 'absolute-paths':
      return { values: defined.names('file'), isWords: true };
    default:
      return TEMPLATES[kind] ?? { values: [] };
  }
}

function enumValues({ values, takesBooleans, prefixes = '', pathPrefixes = '' }: EnumFacts): readonly string[] {
  const words = [...values.split(' '), ...`${prefixes} ${pathPrefixes}`.split(' ').filter((prefix) => prefix !== '')];
  return takesBooleans ? ['true', 'false', ...words, 'yes', 'no'] : words;
}

function quadletValues(key: string, quadlet: string, around: AroundUnit): SettingValues {
  if (quadletFlags.has(key)) return { values: ['true', 'false'] };
  const words = Object.hasOwn(quadletWords, key) ? quadletWords[key]!.split(' ') : [];
  const files = key === 'EnvironmentFile' || key === 'Yaml' ? around.defined.names('file') : [];
  const capable = key.endsWith('Capability') ? capabilities : [];
  return { values: [...referred(key, quadlet, around), ...words, ...files, ...capable] };
}

/** The other quadlets of the config that a setting can name. */
function referred(key: string, quadlet: string, { defined }: AroundUnit): readonly string[] {
  const extensions = Object.hasOwn(referringSettings, key) && key !== 'Mount' ? referringSettings[key]! : [];
  if (extensions.length === 0) return [];
  return defined
    .names('quadlet')
    .filter((name) => name !== quadlet && extensions.includes(quadletExtensionOf(name) ?? ''))
    .map((name) => (key === 'Volume' ? `${name}:` : name));
}

import { UNIT_SUFFIXES, unitNameParts } from '../../../grammar/unit-name-parts.ts';
import { coreUser, fcosGroups, fcosUsers, packagedAccounts } from '../../../lint/facts/images/accounts.ts';
import { flatcarPartitions, ostreePartitions } from '../../../lint/facts/images/partitions.ts';
import { fcosEnabled, fcosPackages, flatcarUnits } from '../../../lint/facts/images/units.ts';
import { systemTargets } from '../../../lint/facts/systemd/special-units.ts';
import { quadletExtensionOf } from '../../../lint/machine/quadlets.ts';
import type { NameKind } from '../names/name-use.ts';

/** How things of a kind are renamed. */
export interface RenameKind {
  /** What is wrong with a new name, as the end of a sentence that begins with the name; undefined if nothing is. */
  readonly problem: (name: string, before: string) => string | undefined;
  /** True for names that the image, systemd or `boot_device` gives a meaning. */
  readonly isOfImage?: (name: string) => boolean;
}

/** Characters that no writer of YAML, unit files or paths needs to quote or to escape, except for the dash in names of units. */
const SIMPLE = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

function simple(longest: number): RenameKind['problem'] {
  return (name) => {
    if (name.length > longest) return `has ${name.length} characters, and ${longest} are the limit`;
    return SIMPLE.test(name) ? undefined : 'may have letters, digits, dots, dashes and underscores only, and not begin with a dot or dash';
  };
}

const imageLabels = new Set([...ostreePartitions, ...flatcarPartitions].flatMap(({ labels }) => labels));
/** Partitions of the disks of a mirrored boot device. */
const MIRRORED = /^(?:bios|prep|reserved|esp|boot|root)-\d+$/;
const isImageLabel = (name: string): boolean => imageLabels.has(name) || MIRRORED.test(name);

const imageUnits = new Set([...fcosEnabled, ...fcosPackages, ...flatcarUnits, ...systemTargets]);
const imageAccounts = new Set([coreUser.name, ...coreUser.groups, ...Object.keys(fcosUsers), ...fcosGroups, ...packagedAccounts]);

/** useradd(8), and no name that is a number. */
const ACCOUNT = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

function account(name: string): string | undefined {
  if (name.length > 32) return `has ${name.length} characters, and 32 are the limit`;
  return ACCOUNT.test(name)
    ? undefined
    : 'may have letters, digits, dots, dashes and underscores only, and begin with a letter or an underscore';
}

function unit(name: string, before: string): string | undefined {
  const [old, parts] = [unitNameParts(before), unitNameParts(name)];
  if (!parts || name.includes('\\'))
    return UNIT_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`)) ? 'is not the name of a unit' : `does not end in .${old?.suffix}`;
  if (parts.suffix !== old?.suffix) return `does not end in .${old?.suffix}`;
  return sameAtSign(name, before);
}

function quadlet(name: string, before: string): string | undefined {
  const extension = quadletExtensionOf(before);
  if (quadletExtensionOf(name) !== extension) return `does not end in .${extension}`;
  if (!/^[A-Za-z0-9_][A-Za-z0-9._@-]*$/.test(name)) return 'is not the name of a quadlet';
  return sameAtSign(name, before);
}

/** A template stays a template. */
function sameAtSign(name: string, before: string): string | undefined {
  const isTemplate = before.includes('@.');
  if (isTemplate && !name.includes('@.')) return 'is not the name of a template, which has an @ in front of the last dot';
  return !before.includes('@') && name.includes('@') ? 'is the name of a template or an instance' : undefined;
}

/** The kinds of things that can be renamed. What a path names has its meaning from the path. */
export const renameKinds: Readonly<Partial<Record<NameKind, RenameKind>>> = {
  anchor: {
    problem: (name) => (/^[A-Za-z0-9_-]+$/.test(name) ? undefined : 'may have letters, digits, dashes and underscores only'),
  },
  variable: {
    problem: (name) => {
      if (name === 'instance') return 'is the name of the variable that has the key of the instance';
      return /^[a-z][a-z0-9_]{0,63}$/.test(name)
        ? undefined
        : 'may have lower-case letters, digits and underscores only, begins with a letter, and has at most 64 characters';
    },
  },
  // GPT has room for 36 UTF-16 units
  partition: { problem: simple(36), isOfImage: isImageLabel },
  filesystem: { problem: simple(256), isOfImage: isImageLabel },
  // mdadm's limit
  raid: { problem: simple(32), isOfImage: (name) => name === 'md-boot' || name === 'md-root' },
  // the limit of the device mapper
  luks: { problem: simple(127), isOfImage: (name) => name === 'root' },
  unit: { problem: unit, isOfImage: (name) => imageUnits.has(name) },
  quadlet: { problem: quadlet },
  user: { problem: account, isOfImage: (name) => imageAccounts.has(name) },
  group: { problem: account, isOfImage: (name) => imageAccounts.has(name) },
};

import { textBytes } from '../../../../tree/byte-text.ts';
import { flag, items, type Struct, structs, text } from '../../../../tree/placed.ts';
import { beside, error, type Finding, type Rule, warning } from '../../rule.ts';
import { pathFault } from './paths.ts';

const NO_FORMAT = error(
  'filesystem/no-format',
  'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified',
);
const FORMAT = error('filesystem/format', 'invalid filesystem format');
const LABEL_FORMAT = error('filesystem/label-without-format', 'filesystem must specify format if label is specified');
const OVERWRITES = warning('filesystem/overwrites-partitions', 'filesystem overwrites partitioned device');
const IMPLICIT_WIPE = warning('filesystem/implicit-wipe', 'device matches disk with wipeTable enabled; filesystem will be wiped');

/** The longest labels that mkfs takes, in bytes. */
const LABEL_LIMITS: ReadonlyMap<string, number> = new Map([
  ['ext4', 16],
  ['btrfs', 256],
  ['xfs', 12],
  ['swap', 15],
  ['vfat', 11],
]);

export const formatsBefore33: readonly string[] = ['ext4', 'btrfs', 'xfs', 'swap', 'vfat'];
/** From 3.3 `none` leaves a device without a filesystem. */
export const formats: readonly string[] = [...formatsBefore33, 'none'];

export const filesystemBefore33: Rule = filesystemRule(undefined, 'ignition_3_3', formatsBefore33);
export const filesystem: Rule = filesystemRule('ignition_3_3', undefined, formats);

function filesystemRule(since: string | undefined, until: string | undefined, choices: readonly string[]): Rule {
  return {
    on: 'Filesystem',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    check(fs, say) {
      const path = text(fs, 'path');
      const faults: [string, Finding | undefined][] = [
        ['path', path ? pathFault(path) : undefined],
        ['device', pathFault(text(fs, 'device'))],
        ['format', formatFault(fs, choices)],
        ['label', labelFault(fs)],
      ];
      for (const [field, fault] of faults) if (fault) say([field], fault);
    },
  };
}

function formatFault(fs: Struct, choices: readonly string[]): Finding | undefined {
  const format = text(fs, 'format');
  if (format) return choices.includes(format) ? undefined : { ...FORMAT, help: `formats are ${choices.join(', ')}`, choices };
  const described = ['path', 'label', 'uuid'].some((field) => text(fs, field)) || flag(fs, 'wipeFilesystem');
  return described || ['options', 'mountOptions'].some((field) => items(fs, field).length > 0) ? NO_FORMAT : undefined;
}

function labelFault(fs: Struct): Finding | undefined {
  const [label, format] = [text(fs, 'label'), text(fs, 'format')];
  if (!label) return undefined;
  if (!format) return LABEL_FORMAT;
  const limit = LABEL_LIMITS.get(format);
  if (limit === undefined || textBytes(label).length <= limit) return undefined;
  return error('filesystem/label-too-long', `filesystem labels cannot be longer than ${limit} characters when using ${format}`);
}

/** Filesystems on whole disks that the config also partitions or wipes. */
export const filesystemsOnDisks: Rule = {
  on: 'Storage',
  check(storage, say) {
    const disks = new Map(structs(storage, 'disks').map((disk) => [text(disk, 'device') ?? '', disk]));
    for (const [i, fs] of structs(storage, 'filesystems').entries()) {
      const disk = disks.get(text(fs, 'device') ?? '');
      if (!disk) continue;
      if (items(disk, 'partitions').length > 0) say(['filesystems', i, 'device'], beside(OVERWRITES, 'partitioned here', disk.origin));
      else if (!flag(fs, 'wipeFilesystem') && flag(disk, 'wipeTable'))
        say(['filesystems', i, 'device'], beside(IMPLICIT_WIPE, 'wiped here', disk.origin));
    }
  },
};

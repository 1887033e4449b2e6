import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { beside, error, warning } from '../../../../diagnostics/make.ts';
import { filesystemFormats } from '../../../../ignition/values.ts';
import { advisedChoices } from '../../../../schema/facts.ts';
import { flag, items, type Struct, structs, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';
import { pathFault } from './paths.ts';

const NO_FORMAT = error(
  'filesystem/no-format',
  'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified',
);
const FORMAT = error('filesystem/format', 'invalid filesystem format');
const LABEL_FORMAT = error('filesystem/label-without-format', 'filesystem must specify format if label is specified');
const OVERWRITES = warning('filesystem/overwrites-partitions', 'filesystem overwrites partitioned device');
const IMPLICIT_WIPE = warning('filesystem/implicit-wipe', 'device matches disk with wipeTable enabled; filesystem will be wiped');

export const filesystem: Rule = {
  on: 'Filesystem',
  check(fs, say, { shape }) {
    const path = text(fs, 'path');
    const faults: [string, Diagnostic | undefined][] = [
      ['path', path ? pathFault(path) : undefined],
      ['device', pathFault(text(fs, 'device'))],
      ['format', formatFault(fs, advisedChoices(shape, 'Filesystem', 'format'))],
      ['label', labelFault(fs)],
    ];
    for (const [field, fault] of faults) if (fault) say([field], fault);
  },
};

function formatFault(fs: Struct, choices: readonly string[]): Diagnostic | undefined {
  const format = text(fs, 'format');
  if (format)
    return choices.includes(format) ? undefined : { ...FORMAT, help: `formats are ${choices.join(', ')}`, values: { allowed: choices } };
  const described = ['path', 'label', 'uuid'].some((field) => text(fs, field)) || flag(fs, 'wipeFilesystem');
  return described || ['options', 'mountOptions'].some((field) => items(fs, field).length > 0) ? NO_FORMAT : undefined;
}

function labelFault(fs: Struct): Diagnostic | undefined {
  const [label, format] = [text(fs, 'label'), text(fs, 'format')];
  if (!label) return undefined;
  if (!format) return LABEL_FORMAT;
  const limit = filesystemFormats.find(({ value }) => value === format)?.labelBytes;
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

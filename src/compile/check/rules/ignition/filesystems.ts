import { beside } from '../../../../diagnostics/beside.ts';
import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { filesystemFormats } from '../../../../ignition/values.ts';
import { advisedChoices } from '../../../../schema/facts.ts';
import { flag, items, type Struct, structs, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';
import { pathFault, SWAP_PATH_HELP } from './paths.ts';

export const filesystem: Rule = {
  on: 'Filesystem',
  check(fs, say, { shape }) {
    const path = text(fs, 'path');
    const faults: [string, Diagnostic | undefined][] = [
      ['path', path ? mountPointFault(path, fs) : undefined],
      ['device', pathFault(text(fs, 'device'))],
      ['format', formatFault(fs, advisedChoices(shape, 'Filesystem', 'format'))],
      ['label', labelFault(fs)],
    ];
    for (const [field, fault] of faults) if (fault) say([field], fault);
  },
};

/** The error about a mount point. Swap has none, and `none` or `swap` is what an fstab has in its place. */
function mountPointFault(path: string, fs: Struct): Diagnostic | undefined {
  const fault = pathFault(path);
  return fault && text(fs, 'format') === 'swap' ? { ...fault, help: SWAP_PATH_HELP } : fault;
}

function formatFault(fs: Struct, allowed: readonly string[]): Diagnostic | undefined {
  const format = text(fs, 'format');
  if (format) return allowed.includes(format) ? undefined : diagnose('filesystem/format', { allowed });
  const isDescribed = ['path', 'label', 'uuid'].some((field) => text(fs, field)) || flag(fs, 'wipeFilesystem');
  return isDescribed || ['options', 'mountOptions'].some((field) => items(fs, field).length > 0)
    ? diagnose('filesystem/no-format')
    : undefined;
}

function labelFault(fs: Struct): Diagnostic | undefined {
  const [label, format] = [text(fs, 'label'), text(fs, 'format')];
  if (!label) return undefined;
  if (!format) return diagnose('filesystem/label-without-format');
  const limit = filesystemFormats.find(({ value }) => value === format)?.labelBytes;
  if (limit === undefined || textBytes(label).length <= limit) return undefined;
  return diagnose('filesystem/label-too-long', { limit, format });
}

/** Filesystems on whole disks that the config also partitions or wipes. */
export const filesystemsOnDisks: Rule = {
  on: 'Storage',
  check(storage, say) {
    const disks = new Map(structs(storage, 'disks').map((disk) => [text(disk, 'device') ?? '', disk]));
    for (const [i, fs] of structs(storage, 'filesystems').entries()) {
      const disk = disks.get(text(fs, 'device') ?? '');
      if (!disk) continue;
      if (items(disk, 'partitions').length > 0)
        say(['filesystems', i, 'device'], beside(diagnose('filesystem/overwrites-partitions'), 'partitioned here', disk.origin));
      else if (!flag(fs, 'wipeFilesystem') && flag(disk, 'wipeTable'))
        say(['filesystems', i, 'device'], beside(diagnose('filesystem/implicit-wipe'), 'wiped here', disk.origin));
    }
  },
};

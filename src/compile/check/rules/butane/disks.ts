import { diagnose, diagnoseFinding } from '../../../../diagnostics/diagnose.ts';
import { structFacts } from '../../../../schema/facts.ts';
import { flag, int, type Struct, struct, structs, text, texts } from '../../../../schema/placed.ts';
import { ostreeBootDisk, ostreeLinks } from '../../../../spec/ostree-image.ts';
import type { Rule } from '../../rule.ts';
import { SWAP_PATH_HELP } from '../ignition/paths.ts';
import { lacksForm } from '../struct-facts.ts';

function mountPointHelp(fs: Struct): string {
  if (text(fs, 'format') === 'swap') return SWAP_PATH_HELP;
  const path = text(fs, 'path') ?? '';
  for (const [link, target] of Object.entries(ostreeLinks))
    if (path === link || path.startsWith(`${link}/`))
      return `write it as ${target}${path.slice(link.length)}: ${link} is a link to ${target}`;
  return 'choose a directory below /var, such as /var/mnt/NAME or /var/lib/NAME';
}

/**
 * A config may name the partitions of the boot disk by label alone. From fcos 1.6 on. OpenShift 4.19 and later do not have this check:
 * upstream's own check of OpenShift replaced it.
 */
export const reuseByLabel: Rule = {
  on: 'Config',
  since: 'fcos_1_6',
  until: 'openshift_4_19',
  check(config, say) {
    const mirrored = new Set(texts(struct(struct(config, 'boot_device'), 'mirror'), 'devices'));
    for (const [i, disk] of structs(struct(config, 'storage'), 'disks').entries()) {
      const device = text(disk, 'device') ?? '';
      if (device === ostreeBootDisk || flag(disk, 'wipe_table') || mirrored.has(device)) continue;
      for (const [p, partition] of structs(disk, 'partitions').entries()) {
        if ((int(partition, 'number') ?? 0) === 0 && text(partition, 'label') !== undefined) {
          say(['storage', 'disks', i, 'partitions', p, 'number'], diagnose('partition/reuse-by-label'));
        }
      }
    }
  },
};

/**
 * The path of a filesystem with a mount unit has to have the form that the fact asks for. It is a rule on the whole config because
 * upstream reports it before anything about single structs.
 */
export const mountPoints: Rule = {
  on: 'Config',
  check(config, say, { shape }) {
    for (const fact of structFacts(shape, 'Filesystem')) {
      if (fact.kind !== 'dependent') continue;
      for (const [i, fs] of structs(struct(config, 'storage'), 'filesystems').entries()) {
        if (!lacksForm(fact, fs)) continue;
        say(['storage', 'filesystems', i, 'path'], { ...diagnoseFinding(fact), help: mountPointHelp(fs) });
      }
    }
  },
};

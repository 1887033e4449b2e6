import { warning } from '../../../../diagnostics/make.ts';
import { structFacts } from '../../../../schema/facts.ts';
import { flag, int, struct, structs, text, texts } from '../../../../schema/placed.ts';
import { errorOfFact } from '../../error-of-fact.ts';
import type { Rule } from '../../rule.ts';
import { lacksForm } from '../struct-facts.ts';

/** The disk that Fedora CoreOS boots from: its partitions may be reused by label. */
const BOOT_DISK = '/dev/disk/by-id/coreos-boot-disk';

const REUSE_BY_LABEL = warning(
  'partition/reuse-by-label',
  'partitions cannot be reused by label; number must be specified except on boot disk (/dev/disk/by-id/coreos-boot-disk) or when wipe_table is true',
);

/** Directories at the root of the image that are links, and where they lead. */
const LINKED: readonly (readonly [path: string, target: string])[] = [
  ['/home', '/var/home'],
  ['/mnt', '/var/mnt'],
  ['/opt', '/var/opt'],
  ['/root', '/var/roothome'],
  ['/srv', '/var/srv'],
  ['/usr/local', '/var/usrlocal'],
];

function mountPointHelp(path: string): string {
  const link = LINKED.find(([from]) => path === from || path.startsWith(`${from}/`));
  if (link) return `write it as ${link[1]}${path.slice(link[0].length)}: ${link[0]} is a link to that place`;
  return 'choose a directory below /var, such as /var/mnt/NAME or /var/lib/NAME';
}

/** From fcos 1.6. OpenShift has no such check from 4.19 on, where a check of its own took this one's place upstream. */
export const reuseByLabel: Rule = {
  on: 'Config',
  since: 'fcos_1_6',
  until: 'openshift_4_19',
  check(config, say) {
    const mirrored = new Set(texts(struct(struct(config, 'boot_device'), 'mirror'), 'devices'));
    for (const [i, disk] of structs(struct(config, 'storage'), 'disks').entries()) {
      const device = text(disk, 'device') ?? '';
      if (device === BOOT_DISK || flag(disk, 'wipe_table') || mirrored.has(device)) continue;
      for (const [p, partition] of structs(disk, 'partitions').entries()) {
        if ((int(partition, 'number') ?? 0) === 0 && text(partition, 'label') !== undefined) {
          say(['storage', 'disks', i, 'partitions', p, 'number'], REUSE_BY_LABEL);
        }
      }
    }
  },
};

/** The path of a filesystem has the form that its mount unit needs. It is said of the whole config, before all that is said of structs. */
export const mountPoints: Rule = {
  on: 'Config',
  check(config, say, { shape }) {
    for (const fact of structFacts(shape, 'Filesystem')) {
      if (fact.kind !== 'dependent') continue;
      for (const [i, fs] of structs(struct(config, 'storage'), 'filesystems').entries()) {
        if (lacksForm(fact, fs)) say(['storage', 'filesystems', i, 'path'], errorOfFact(fact, mountPointHelp(text(fs, 'path') ?? '')));
      }
    }
  },
};

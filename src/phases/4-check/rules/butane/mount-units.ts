import { flag, text } from '../../../../tree/placed.ts';
import { error, type Finding, type Rule } from '../../rule.ts';

const NO_PATH = error(
  'mount-unit/no-path',
  'path is required if with_mount_unit is true and format is not swap',
  'add the `path` where it is mounted, such as /var/lib/NAME, or remove `with_mount_unit`',
);
/** Upstream asks for a path here and would then make a mount unit of the swap area. */
const NO_SWAP: Finding = {
  ...NO_PATH,
  help: 'units for swap came with fcos 1.4.0 and openshift 4.14.0, which need Ignition 2.11.0 or newer on the machine; before, remove `with_mount_unit` and write the .swap unit below systemd.units',
  inCheck: { message: 'with_mount_unit makes no unit for swap in this version' },
};
const NO_FORMAT = error(
  'mount-unit/no-format',
  'format is required if with_mount_unit is true',
  'add `format`, such as xfs or ext4, or remove `with_mount_unit`',
);

/** Before base 0.4 a mount unit needs a path, even for swap. */
export const mountUnitPath: Rule = {
  on: 'Filesystem',
  since: 'base_0_2',
  until: 'base_0_4',
  check(fs, say) {
    if (!flag(fs, 'with_mount_unit')) return;
    if (!text(fs, 'path')) say(['path'], text(fs, 'format') === 'swap' ? NO_SWAP : NO_PATH);
    if (!text(fs, 'format')) say(['format'], NO_FORMAT);
  },
};

/** A mount unit needs a format, and a path unless it is for swap. */
export const mountUnitFormat: Rule = {
  on: 'Filesystem',
  since: 'base_0_4',
  check(fs, say) {
    if (!flag(fs, 'with_mount_unit')) return;
    const format = text(fs, 'format');
    if (!format) say(['format'], NO_FORMAT);
    else if (format !== 'swap' && !text(fs, 'path')) say(['path'], NO_PATH);
  },
};

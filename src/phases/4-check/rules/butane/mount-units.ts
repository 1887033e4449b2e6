import { flag, text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';

const NO_PATH = error('mount-unit/no-path', 'path is required if with_mount_unit is true and format is not swap');
const NO_FORMAT = error('mount-unit/no-format', 'format is required if with_mount_unit is true');

/** Before base 0.4 a mount unit needs a path, even for swap. */
export const mountUnitPath: Rule = {
  on: 'Filesystem',
  since: 'base_0_2',
  until: 'base_0_4',
  check(fs, say) {
    if (!flag(fs, 'with_mount_unit')) return;
    if (!text(fs, 'path')) say(['path'], NO_PATH);
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

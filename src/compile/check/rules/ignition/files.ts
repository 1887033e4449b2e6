import { error } from '../../../../diagnostics/make.ts';
import { flag, struct, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const OVERWRITE = error(
  'file/overwrite-without-source',
  'overwrite must be false if source is unspecified',
  'add `contents` (for an empty file those of an empty text), or remove `overwrite`',
);

export const fileOverwrite: Rule = {
  on: 'File',
  check(file, say) {
    if (flag(file, 'overwrite') && text(struct(file, 'contents'), 'source') === undefined) say(['overwrite'], OVERWRITE);
  },
};

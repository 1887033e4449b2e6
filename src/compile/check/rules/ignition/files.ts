import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { flag, struct, text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const fileOverwrite: Rule = {
  on: 'File',
  check(file, say) {
    if (!flag(file, 'overwrite') || text(struct(file, 'contents'), 'source') !== undefined) return;
    say(['overwrite'], diagnose('file/overwrite-without-source'));
  },
};

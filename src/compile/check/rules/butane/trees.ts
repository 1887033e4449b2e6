import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const treeLocal: Rule = {
  on: 'Tree',
  check(tree, say) {
    if (!text(tree, 'local')) say([], diagnose('tree/no-local'));
  },
};

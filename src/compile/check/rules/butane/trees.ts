import { error } from '../../../../diagnostics/make.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const NO_LOCAL = error('tree/no-local', 'local is required');

export const treeLocal: Rule = {
  on: 'Tree',
  check(tree, say) {
    if (!text(tree, 'local')) say([], NO_LOCAL);
  },
};

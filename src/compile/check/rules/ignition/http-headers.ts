import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const httpHeader: Rule = {
  on: 'HTTPHeader',
  check(header, say) {
    if (!text(header, 'name')) say(['name'], diagnose('http-header/no-name'));
    if (text(header, 'value') === '') say(['value'], diagnose('http-header/empty-value'));
  },
};

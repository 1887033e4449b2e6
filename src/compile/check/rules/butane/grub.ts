import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const grubUser: Rule = {
  on: 'GrubUser',
  check(user, say) {
    if (!text(user, 'name')) say(['name'], diagnose('grub/no-name'));
    if (!text(user, 'password_hash')) say(['password_hash'], diagnose('grub/no-password-hash'));
  },
};

import { error } from '../../../../diagnostics/make.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const NO_NAME = error('grub/no-name', 'field "name" is required');
const NO_PASSWORD = error('grub/no-password-hash', 'field "password_hash" is required');

export const grubUser: Rule = {
  on: 'GrubUser',
  check(user, say) {
    if (!text(user, 'name')) say(['name'], NO_NAME);
    if (!text(user, 'password_hash')) say(['password_hash'], NO_PASSWORD);
  },
};

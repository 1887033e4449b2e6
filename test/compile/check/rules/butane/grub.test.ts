import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('users of GRUB', () => {
  it.each([
    [
      'fcos 1.5.0',
      'no name',
      'grub:\n  users:\n    - password_hash: x\n',
      ['error at $.grub.users.0.name, line 5 col 7: field "name" is required'],
    ],
    [
      'fcos 1.5.0',
      'no password',
      'grub:\n  users:\n    - name: root\n',
      ['error at $.grub.users.0.password_hash, line 5 col 7: field "password_hash" is required'],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});

import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { int, type Struct, text } from '../../../schema/placed.ts';
import { coreUser, fcosUsers } from '../../facts/images/accounts.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Numbers of users that useradd refuses, since another user has them. */
export const userIds: MachineLint = ({ users, variant }) => {
  const numbered = users.filter((user) => int(user, 'uid') !== undefined);
  return [...doubled(numbered), ...(variant === 'fcos' ? ofTheImage(numbered) : [])];
};

function doubled(users: readonly Struct[]): Diagnostic[] {
  const first = new Map<number, Struct>();
  return users.flatMap((user) => {
    const uid = int(user, 'uid')!;
    const other = first.get(uid);
    if (!other) {
      first.set(uid, user);
      return [];
    }
    const finding = diagnose('user/same-uid', { users: [text(other, 'name') ?? '', text(user, 'name') ?? ''], uid });
    const origin = other.fields.get('uid')?.origin;
    const placed = aboutField(user, 'uid', finding);
    return origin ? { ...placed, related: [{ message: 'the other user', location: origin }] } : placed;
  });
}

function ofTheImage(users: readonly Struct[]): Diagnostic[] {
  if (users.length === 0) return [];
  const byNumber = new Map(Object.entries(fcosUsers).map(([name, uid]) => [uid, name]));
  return users.flatMap((user) => {
    const [uid, name] = [int(user, 'uid')!, text(user, 'name')];
    const owner = byNumber.get(uid);
    if (owner === undefined || owner === name || name === coreUser.name) return [];
    return aboutField(user, 'uid', diagnose('user/uid-of-image', { uid, owner, user: name ?? '' }));
  });
}

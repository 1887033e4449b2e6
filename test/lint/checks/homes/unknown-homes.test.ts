import { expect, it } from 'vitest';
import { unknownHomes } from '../../../../src/lint/checks/homes/unknown-homes.ts';
import { directory, file, foundBy, users } from '../found-by.ts';

it.each([
  ['of nobody', directory('path: /home/builder/src'), ['home/unknown-user: /home/builder/src']],
  ['said once', 'storage:\n  files:\n    - path: /home/x/a\n    - path: /home/x/b\n', ['home/unknown-user: /home/x/a']],
  ['of a user', `${users('name: builder')}${directory('path: /home/builder/src')}`, []],
  ['of core', directory('path: /home/core/src'), []],
  ['a directory in /home', directory('path: /home/shared'), []],
  ['a placeholder', file('path: /home/$user/a'), []],
  // the owner has a finding of its own
  ['of someone who owns it', file('path: /home/builder/a, user: {name: builder}'), []],
])('a home %s', (_, body, found) => {
  expect(foundBy(unknownHomes, body)).toEqual(found);
});

import { expect, it } from 'vitest';
import { userNames } from '../../../../src/lint/checks/users/user-names.ts';
import { foundBy, messagesOf, users } from '../found-by.ts';

/* useradd(8) of shadow-utils as Fedora builds it: letters, digits, _ - and ., no dash in front, not only digits, 32 characters. */

it.each(['core', 'a', '_svc', 'Admin', 'jane.doe', 'web-1', 'machine$', '2fa', 'a'.repeat(32)])('%s is a name', (name) => {
  expect(foundBy(userNames, users(`name: "${name}"`))).toEqual([]);
});

it.each(['jane doe', '-x', '1000', '.', 'jörg', 'me@example.com', 'a'.repeat(33)])('useradd refuses %s', (name) => {
  expect(foundBy(userNames, users(`name: "${name}"`))).toEqual([`user/name: "${name}"`]);
});

it('looks at groups too, and leaves placeholders alone', () => {
  const groups = (name: string): string => `passwd:\n  groups:\n    - name: "${name}"\n`;
  expect(messagesOf(userNames, groups('a b'))).toEqual([
    'groupadd refuses the name of this group, and the first boot stops: it has a space in it',
  ]);
  expect(foundBy(userNames, groups('${group}'))).toEqual([]);
});

import { expect, it } from 'vitest';
import { relativeHomes } from '../../../../src/lint/checks/users/relative-homes.ts';
import { findingsOf } from '../findings-of.ts';

const config = (home: string, more = ''): string =>
  `variant: fcos\nversion: 1.6.0\npasswd:\n  users:\n    - name: ada\n      home_dir: ${home}\n${more}`;

/* shadow 4.13 says `invalid home directory '~/x'` (useradd) and `homedir must be an absolute path` (usermod), and exits with 3. */
it.each([
  ['~/x', '/home/ada/x'],
  ['~', '/home/ada'],
  ['home/ada', '/home/ada'],
])('%s is refused', (home, meant) => {
  expect(findingsOf(relativeHomes, config(`"${home}"`))).toMatchObject([
    { code: 'user/relative-home', severity: 'error', about: `"${home}"`, help: `write the whole path, such as ${meant}` },
  ]);
});

it.each([
  ['an absolute path', config('/var/home/~ada')],
  ['none', config('""')],
  ['a placeholder of a template', config('"{{ home }}"')],
  ['a variable, which has a report of its own', config('$HOME/ada')],
  ['one of a user who is deleted', config('x', '      should_exist: false\n')],
])('%s is not reported', (_, text) => expect(findingsOf(relativeHomes, text)).toEqual([]));

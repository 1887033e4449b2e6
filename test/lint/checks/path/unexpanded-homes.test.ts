import { expect, it } from 'vitest';
import { unexpandedHomes } from '../../../../src/lint/checks/path/unexpanded-homes.ts';
import { findingsOf } from '../findings-of.ts';

const config = (target: string, more = ''): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  links:\n    - path: /etc/app/link\n      target: "${target}"\n${more}`;

/* symlink(2): the target is stored as it is, and a relative one begins at the folder of the link. */
it.each([
  ['~', '/etc/app/~', '/home/core'],
  ['~/a.conf', '/etc/app/~/a.conf', '/home/core/a.conf'],
  ['~ada/a.conf', '/etc/app/~ada/a.conf', '/home/ada/a.conf'],
])('a target %s', (target, leadsTo, meant) => {
  expect(findingsOf(unexpandedHomes, config(target))).toMatchObject([
    {
      code: 'link/unexpanded-home',
      severity: 'warning',
      message: `~ is not expanded here: the link leads to ${leadsTo}`,
      help: `write the whole path, such as ${meant}`,
    },
  ]);
});

// Ignition looks for it below the root of the machine (`internal/exec/util/file.go`)
it('of a hard link begins at the root', () => {
  expect(findingsOf(unexpandedHomes, config('~/a', '      hard: true\n'))).toMatchObject([
    { message: '~ is not expanded here: the link leads to /~/a' },
  ]);
});

it.each([
  ['is absolute', config('/home/core/a')],
  ['has the sign further on', config('../a~/~')],
  ['is the name of a file', config('~a')],
  ['leads to a file of the config', config('~/a', '  files:\n    - path: /etc/app/~/a\n')],
  ['leads into a directory of the config', config('~/a', '  directories:\n    - path: /etc/app/~\n')],
])('is not reported where it %s', (_, text) => expect(findingsOf(unexpandedHomes, text)).toEqual([]));

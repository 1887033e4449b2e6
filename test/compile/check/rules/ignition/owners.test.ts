import { expect, it } from 'vitest';
import { reportOf, storing } from './report-of.ts';

it.each(['files', 'directories'])('owners of %s have an id or a name', (list) => {
  const both = { id: 0, name: 'root' };
  expect(reportOf('3.0.0', storing(list, { path: '/a', user: both, group: both }))).toEqual([
    `error at $.storage.${list}.0.group: cannot set both id and name`,
    `error at $.storage.${list}.0.user: cannot set both id and name`,
  ]);
  expect(reportOf('3.0.0', storing(list, { path: '/a', user: { id: 1 }, group: { id: 0, name: '' } }))).toEqual([]);
});

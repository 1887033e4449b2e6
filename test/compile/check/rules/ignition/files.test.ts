import { expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

it.each(['3.0.0', NEWEST])('%s: overwriting needs something to write', (version) => {
  const message = 'error at $.storage.files.0.overwrite: overwrite must be false if source is unspecified';
  expect(reportOf(version, storing('files', { path: '/a', overwrite: true }))).toEqual([message]);
  expect(reportOf(version, storing('files', { path: '/a', overwrite: true, append: [{ source: 'data:,' }] }))).toEqual([message]);
  expect(reportOf(version, storing('files', { path: '/a', overwrite: true, contents: { source: '' } }))).toEqual([]);
  expect(reportOf(version, storing('files', { path: '/a', overwrite: false }))).toEqual([]);
});

it('says what is wrong in upstream order', () => {
  expect(reportOf('3.5.0', storing('files', { path: 'a', mode: -1, overwrite: true, user: { id: 0, name: 'x' } }))).toEqual([
    'error at $.storage.files.0.path: path not absolute',
    'error at $.storage.files.0.mode: illegal file mode',
    'warning at $.storage.files.0.mode: setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0',
    'error at $.storage.files.0.overwrite: overwrite must be false if source is unspecified',
    'error at $.storage.files.0.user: cannot set both id and name',
  ]);
});

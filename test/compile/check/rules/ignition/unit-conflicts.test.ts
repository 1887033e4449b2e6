import { expect, it } from 'vitest';
import { NEWEST, reportOf } from './report-of.ts';

const unit = { name: 'a.service', contents: '[Unit]\nA=b', dropins: [{ name: 'x.conf', contents: '[Unit]\nA=b' }] };

it.each(['3.0.0', NEWEST])('%s: no node takes the path of a unit or drop-in', (version) => {
  const path = '/etc/systemd/system/a.service';
  const storage = { files: [{ path }], directories: [{ path: `${path}.d/x.conf` }], links: [{ path: `${path}.d/y.conf`, target: '/a' }] };
  expect(reportOf(version, { systemd: { units: [unit] }, storage })).toEqual([
    'error at $.storage.files.0.path: path conflicts with systemd unit or dropin',
    'error at $.storage.directories.0.path: path conflicts with systemd unit or dropin',
  ]);
});

it('a unit without contents takes no path', () => {
  const storage = { files: [{ path: '/etc/systemd/system/a.service' }, { path: '/etc/systemd/system/a.service.d/x.conf' }] };
  expect(reportOf(NEWEST, { systemd: { units: [{ name: 'a.service', contents: '', dropins: [{ name: 'x.conf' }] }] }, storage })).toEqual(
    [],
  );
});

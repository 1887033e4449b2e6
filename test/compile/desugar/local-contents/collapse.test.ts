import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { decompiled, testExamplesBackwards } from '../collapsed.ts';

testExamplesBackwards('local-contents');

const unit = (contents: string, version = '3.4.0'): string =>
  JSON.stringify({ ignition: { version }, systemd: { units: [{ name: 'a.service', contents, dropins: [{ name: 'b.conf', contents }] }] } });
const LONG = `[Unit]\n${'# a long unit\n'.repeat(400)}`;

it('makes local files of a long unit and its drop-ins', () => {
  const { config, files } = decompiled(unit(LONG), { localFiles: '' });
  const names = ['etc/systemd/system/a.service', 'etc/systemd/system/a.service.d/b.conf'];
  expect([...files.keys()].sort()).toEqual(names);
  for (const { contents } of files.values()) expect(new TextDecoder().decode(contents)).toBe(LONG);
  expect(parse(config!).systemd.units[0]).toEqual({
    name: 'a.service',
    contents_local: names[0],
    dropins: [{ name: 'b.conf', contents_local: names[1] }],
  });
});

it('leaves short ones in the config, and all of them without a directory or in a version without local units', () => {
  for (const { files } of [
    decompiled(unit('[Unit]\n'), { localFiles: '' }),
    decompiled(unit(LONG)),
    decompiled(unit(LONG, '3.3.0'), { localFiles: '' }),
  ])
    expect(files.size).toBe(0);
});

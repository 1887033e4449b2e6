import { expect, it } from 'vitest';
import { relativeNames } from '../../../src/service/editor/relative-names.ts';

it('names files relative to the folder of the workspace', () => {
  const shorten = relativeNames(['/home/me/work'], '');
  expect(shorten('there is /home/me/work/files/a.txt, and "/home/me/work/b"')).toBe('there is files/a.txt, and "b"');
  expect(shorten('write it to /etc/motd')).toBe('write it to /etc/motd');
  expect(shorten('/home/me/worker/a and /mnt/home/me/work/a')).toBe('/home/me/worker/a and /mnt/home/me/work/a');
});

it('keeps the name of the folder if there are several', () => {
  const shorten = relativeNames(['/work/a', '/work/a/b', '/work/c'], '');
  expect(shorten('/work/a/x.bu /work/a/b/y.bu /work/c/z.bu')).toBe('a/x.bu b/y.bu c/z.bu');
});

it('leaves paths that the config has', () => {
  expect(relativeNames(['/home/core'], 'path: /home/core/run')('/home/core/run is executed')).toBe('/home/core/run is executed');
});

it('leaves all paths without a folder, and in the root of the disk', () => {
  for (const folders of [[], ['/']]) expect(relativeNames(folders, '')('/work/a.txt')).toBe('/work/a.txt');
});

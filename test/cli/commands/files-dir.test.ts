import { describe, expect, it } from 'vitest';
import { filesDirFinder, otherFilesDirs } from '../../../src/cli/commands/files-dir.ts';

describe('the folder that local files are in', () => {
  const byGlob = [
    { files: 'hosts/**', dir: '.' },
    { files: 'hosts/web/*.bu', dir: 'web' },
  ];
  const all = [{ files: undefined, dir: 'files' }];

  it.each([
    // nothing is said: the config's own
    [undefined, [], '/r', '/r', 'hosts/a.bu', 'hosts'],
    [undefined, [], '/r', '/r', 'a.bu', '.'],
    [undefined, [], '/r', '/r', '/x/a.bu', '/x'],
    // the option comes first, and an empty one is none
    ['d', byGlob, '/r', '/r', 'hosts/a.bu', 'd'],
    ['', byGlob, '/r', '/r', 'hosts/a.bu', '.'],
    // the last setting that is about the config
    [undefined, byGlob, '/r', '/r', 'hosts/a.bu', '.'],
    [undefined, byGlob, '/r', '/r', 'hosts/.x/a.bu', '.'],
    [undefined, byGlob, '/r', '/r', 'hosts/web/a.bu', 'web'],
    [undefined, byGlob, '/r', '/r', 'other/a.bu', 'other'],
    [undefined, all, '/r', '/r', '../a.bu', 'files'],
    // settings count from their own folder, names from the working directory
    [undefined, byGlob, '/r', '/r/hosts', 'a.bu', '..'],
    [undefined, byGlob, '/r', '/r/hosts', 'web/a.bu', '../web'],
    [undefined, byGlob, '/r', '/r/hosts', '/r/hosts/a.bu', '..'],
    // a backslash is no separator
    [undefined, byGlob, '/r', '/r', 'hosts\\a.bu', '.'],
  ])('--files-dir %j, settings %j in %s, from %s: of %s it is %s', (option, settings, base, cwd, config, dir) => {
    expect(filesDirFinder({ option, settings, base }, cwd)(config)).toBe(dir);
  });
});

it('may be the working directory or a folder above the config instead, not one beyond', () => {
  // nothing of this is on disk: there is no repository around it
  expect(otherFilesDirs('a/b/c.bu', '/nowhere')).toEqual(['.', 'a/b', 'a']);
  expect(otherFilesDirs('../other/c.bu', '/nowhere/x')).toEqual(['.']);
});

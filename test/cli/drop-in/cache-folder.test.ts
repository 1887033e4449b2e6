import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../src/cli/drop-in/cache-folder.ts';

let home = '';
const cwd = process.cwd();
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'butane-home-')));
  mkdirSync(join(home, '.cache'), { mode: 0o700 });
  process.chdir(home);
});
afterEach(() => {
  process.chdir(cwd);
  rmSync(home, { recursive: true, force: true });
});

describe.skipIf(process.getuid === undefined)('the cache folder', () => {
  it('is made in the home of the user, for that user alone', () => {
    expect(cacheFolder({ HOME: home })).toBe(join(home, '.cache/butane'));
    expect(lstatSync(join(home, '.cache/butane')).mode & 0o777).toBe(0o700);
  });

  it('is in $XDG_CACHE_HOME where that is set, which may be a link', () => {
    mkdirSync(join(home, 'disk'), { mode: 0o700 });
    symlinkSync('disk', join(home, 'x'));
    expect(cacheFolder({ HOME: home, XDG_CACHE_HOME: join(home, 'x') })).toBe(join(home, 'x/butane'));
    expect(readdirSync(join(home, '.cache'))).toEqual([]);
  });

  it.each([
    ['an empty home', { HOME: '' }],
    ['a relative home', { HOME: '.' }],
    ['no home', {}],
    ['an empty cache home', { XDG_CACHE_HOME: '' }],
    ['a relative cache home', { XDG_CACHE_HOME: '.' }],
  ])('is never in the working directory: %s', (_, environment) => {
    expect(cacheFolder(environment)).toBeUndefined();
    expect([readdirSync(home), readdirSync(join(home, '.cache'))]).toEqual([['.cache'], []]);
  });

  it('is not made where the user wants none, or has no folder for caches', () => {
    expect(cacheFolder({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toBeUndefined();
    expect(readdirSync(join(home, '.cache'))).toEqual([]);
    writeFileSync(join(home, 'file'), '');
    for (const place of [join(home, 'none'), join(home, 'file'), '/proc/nowhere'])
      expect(cacheFolder({ XDG_CACHE_HOME: place })).toBeUndefined();
    expect(readdirSync(home)).toEqual(['.cache', 'file']);
  });

  it.each<[string, () => void]>([
    ['others may enter it', () => chmodSync(join(home, '.cache/butane'), 0o755)],
    ['others may write beside it', () => chmodSync(join(home, '.cache'), 0o777)],
    [
      'it is a link',
      () => {
        rmSync(join(home, '.cache/butane'), { recursive: true });
        symlinkSync(home, join(home, '.cache/butane'));
      },
    ],
  ])('is not used where %s', (_, change) => {
    expect(cacheFolder({ HOME: home })).toBeDefined();
    change();
    expect(cacheFolder({ HOME: home })).toBeUndefined();
  });
});

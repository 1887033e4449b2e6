import { describe, expect, it } from 'vitest';
import { type Glob, readGlob } from '../../../src/cli/io/glob.ts';

function glob(pattern: string, options = {}): Glob {
  const read = readGlob(pattern, options);
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

describe('a glob', () => {
  it.each([
    ['*.bu', 'a.bu', true],
    ['*.bu', 'a/b.bu', false],
    ['*.bu', '.a.bu', false],
    ['**/*.bu', 'a.bu', true],
    ['**/*.bu', 'a/b/c.bu', true],
    ['h-{1..12}.bu', 'h-11.bu', true],
    ['{a,b}/*.{bu,fcc}', 'b/x.fcc', true],
    ['a?[xy].bu', 'a1x.bu', true],
    ['@(a|b).bu', 'b.bu', true],
    ['../x/*.bu', '../x/a.bu', true],
    ['/abs/*.bu', '/abs/a.bu', true],
    // a backslash in a glob makes plain what follows; in a name it is a character like others
    ['a\\*b/*.bu', 'a*b/c.bu', true],
    ['x\\\\y*', 'x\\y.bu', true],
    ['x/*', 'x\\y', false],
    ['!a', '!a', true],
    ['#a', '#a', true],
  ])('%s stands for %s: %s', (pattern, path, stands) => {
    expect(glob(pattern).matches(path)).toBe(stands);
  });

  it('begins in the folders before its first wildcard', () => {
    const folders = (pattern: string) => glob(pattern).folders;
    expect(folders('*.bu')).toEqual(['']);
    expect(folders('a/b/*.bu')).toEqual(['a/b']);
    expect(folders('../a/**')).toEqual(['../a']);
    expect(folders('/*.bu')).toEqual(['/']);
    expect(folders('{a,b/c}/*.bu')).toEqual(['a', 'b/c']);
    expect(folders('d\\\\e/*.bu')).toEqual(['d\\e']);
  });

  it('tells which folders are worth looking into', () => {
    expect(glob('a/*/c.bu').matchesBelow('a/x')).toBe(true);
    expect(glob('a/*/c.bu').matchesBelow('b')).toBe(false);
    expect(glob('**/c.bu').matchesBelow('any/where')).toBe(true);
  });
});

describe('a glob beyond the limits', () => {
  it.each([
    ['', /empty/],
    ['*'.repeat(100_000), /100000 characters is too long: the limit is 1024/],
    ['{a,b}'.repeat(20), /more than 1000 globs/],
    ['{1..1048576}', /more than 1000 globs/],
    [`{${'a,'.repeat(10)}b}${'*a'.repeat(300)}`, /wildcards: the limit is 2000/],
  ])('is refused, and the limit is named: %#', (pattern, fault) => {
    expect(readGlob(pattern)).toEqual({ fault: expect.stringMatching(fault) });
    expect((readGlob(pattern) as { fault: string }).fault.length).toBeLessThan(200);
  });

  // a matcher that goes back would take longer than the universe is old for each of these
  it.each([
    ['*a'.repeat(100), `${'a'.repeat(254)}b`],
    ['+(a|aa)b', 'a'.repeat(255)],
    [`${'**/a/'.repeat(100)}b`, 'a/'.repeat(1000)],
  ])('is the only one that is slow: %#', (pattern, path) => {
    expect(glob(pattern).matches(path)).toBe(false);
  });
});

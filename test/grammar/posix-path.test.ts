import { describe, expect, it } from 'vitest';
import { cleanPath, extension, joinPath } from '../../src/grammar/posix-path.ts';

describe('cleanPath', () => {
  it.each([
    ['', '.'],
    ['/', '/'],
    ['//', '/'],
    ['a/', 'a'],
    ['/a//b/./c/..', '/a/b'],
    ['/../a', '/a'],
    ['../a/../..', '../..'],
    ['a/..', '.'],
    ['/...', '/...'],
  ])('%j is %j', (path, clean) => {
    expect(cleanPath(path)).toBe(clean);
  });
});

describe('joinPath', () => {
  it.each([
    ['/a', 'b', '/a/b'],
    ['/a', '../b', '/b'],
    ['', '../b', '../b'],
    ['/a/', '', '/a'],
    ['', '', ''],
  ])('%j and %j are %j', (base, path, joined) => {
    expect(joinPath(base, path)).toBe(joined);
  });
});

describe('extension', () => {
  it.each([
    ['a.service', '.service'],
    ['a.b.conf', '.conf'],
    ['.mount', '.mount'],
    ['a.', '.'],
    ['a', ''],
    ['a.d/b', ''],
  ])('of %j is %j', (path, ending) => {
    expect(extension(path)).toBe(ending);
  });
});

import { describe, expect, it } from 'vitest';
import type { Git } from '../../../src/cli/io/git.ts';
import { gitFiles } from '../../../src/cli/io/git-files.ts';
import { isFault } from '../../../src/host/files.ts';

/** What `git ls-tree -r -l -z --full-tree` prints for these files, and their contents. */
const tree: Readonly<Record<string, readonly [mode: string, contents: string]>> = {
  'a/b/c.txt': ['100644', 'sea'],
  'a/run.sh': ['100755', 'run'],
  'link-to-file': ['120000', 'a/b/c.txt'],
  'link-to-folder': ['120000', 'a/b'],
  out: ['120000', '/etc/passwd'],
  round: ['120000', 'round'],
  sub: ['160000', ''],
};
const paths = Object.keys(tree);
const calls: string[] = [];
const git: Git = (...args) => {
  calls.push(args.join(' '));
  if (args[0] === 'cat-file') return Buffer.from(tree[paths[Number(args[2])]!]![1]);
  const rows = paths.map((path, i) => `${tree[path]![0]} blob ${i} ${String(tree[path]![1].length).padStart(7)}\t${path}`);
  return Buffer.from(`${rows.join('\0')}\0`);
};

describe('gitFiles', () => {
  it.each([
    ['HEAD:a/../a/b', '/commit/a/b'],
    ['a', '/commit/a'],
    ['/commit/a', '/commit/a'],
    ['.', '/commit'],
    ['../../x', '/commit/x'],
  ])('the absolute path of %s is below the top of the repository: %s', (path, absolute) => {
    expect(gitFiles('HEAD', git).absolute(path)).toBe(absolute);
  });

  it('lists, describes and follows what the commit has', () => {
    const files = gitFiles('HEAD', git);
    expect(files.list('HEAD:a')).toEqual(['b', 'run.sh']);
    expect(files.list('.')).toEqual(['a', 'link-to-file', 'link-to-folder', 'out', 'round', 'sub']);
    expect(files.stat('a/run.sh')).toEqual({ type: 'file', executable: true, size: 3 });
    expect(files.stat('link-to-folder')).toMatchObject({ type: 'directory' });
    expect(files.lstat('link-to-folder')).toMatchObject({ type: 'symlink' });
    expect(files.stat('sub')).toMatchObject({ type: 'other' });
    expect(files.readlink('link-to-file')).toBe('a/b/c.txt');
  });

  it.each([
    ['none', 'ENOENT'],
    ['a/run.sh/x', 'ENOTDIR'],
    ['a', 'EISDIR'],
    ['round', 'ELOOP'],
    // a link out of the repository
    ['out', 'ENOENT'],
  ])('reading %s is %s', (path, errno) => {
    const read = gitFiles('HEAD', git).read(path);
    expect(isFault(read) && read.fault.errno).toBe(errno);
  });

  it('asks git when a file is read', () => {
    calls.length = 0;
    gitFiles('HEAD', git);
    expect(calls).toEqual([]);
  });
});

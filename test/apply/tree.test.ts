import { describe, expect, it } from 'vitest';
import { Tree } from '../../src/apply/tree.ts';
import { memoryFiles, type Stored } from '../compose/memory-files.ts';

const treeOf = (stored: Readonly<Record<string, Stored>>, directory = '/work/tree'): Tree =>
  new Tree(directory, memoryFiles(Object.fromEntries(Object.entries(stored).map(([path, what]) => [`${directory}${path}`, what]))));

describe('a place in a tree', () => {
  it.each([
    ['/etc/hostname', '/etc/hostname'],
    ['/etc//x/../hostname', '/etc/hostname'],
    ['/../../../etc/passwd', '/etc/passwd'],
    ['/', '/'],
  ])('%s is %s without links', (path, place) => expect(treeOf({}).place(path)).toBe(place));

  // what a program in a chroot would open
  it.each([
    ['an absolute target starts at the root of the tree', { '/etc': { link: '/usr/etc' } }, '/etc/passwd', '/usr/etc/passwd'],
    ['the root is a target', { '/etc': { link: '/' } }, '/etc/passwd', '/passwd'],
    ['.. stops at the root', { '/a': { link: '../../../../etc' } }, '/a/passwd', '/etc/passwd'],
    ['.. is the folder of the target, not of the link', { '/a': { link: '/b/c' }, '/b/c/d': { link: '../e' } }, '/a/d/f', '/b/e/f'],
    ['links follow each other', { '/a': { link: 'b' }, '/b': { link: '/c/../d' } }, '/a/x', '/d/x'],
    ['a target need not exist', { '/home': { link: 'var/home' } }, '/home/core/.ssh', '/var/home/core/.ssh'],
    ['a target may name missing folders and go back', { '/a': { link: 'missing/../../../x' } }, '/a/y', '/x/y'],
  ])('%s', (_, stored, path, place) => expect(treeOf(stored).place(path)).toBe(place));

  it('is that of a link where the last step is one', () => {
    expect(treeOf({ '/etc/localtime': { link: '/usr/share/zoneinfo/UTC' } }).place('/etc/localtime')).toBe('/etc/localtime');
  });

  it('is none for a loop of links', () => {
    const tree = treeOf({ '/a': { link: 'b' }, '/b': { link: 'a' }, '/c': { link: 'c/d' } });
    expect(tree.place('/a/x')).toMatchObject({ fault: { errno: 'ELOOP' } });
    expect(tree.place('/c/x')).toMatchObject({ fault: { errno: 'ELOOP' } });
  });

  it('is none below a file, nor below a link to one', () => {
    const tree = treeOf({ '/file': 'x', '/link': { link: 'file' } });
    expect(tree.place('/file/x')).toMatchObject({ fault: { errno: 'ENOTDIR' } });
    expect(tree.place('/link/x')).toMatchObject({ fault: { errno: 'ENOTDIR' } });
  });

  it('is looked up again after the tree forgets it', () => {
    const stored: Record<string, Stored> = {};
    const directory = '/work/tree';
    const files = {
      ...memoryFiles({}),
      lstat: (path: string) => memoryFiles(stored).lstat(path),
      readlink: (path: string) => memoryFiles(stored).readlink(path),
    };
    const tree = new Tree(directory, files);
    expect(tree.place('/a/x')).toBe('/a/x');
    stored[`${directory}/a`] = { link: 'b' };
    expect(tree.place('/a/x')).toBe('/a/x');
    tree.forget();
    expect(tree.place('/a/x')).toBe('/b/x');
  });
});

describe('a file of a tree', () => {
  it('is read through links within the tree', () => {
    const tree = treeOf({ '/etc/passwd': { link: '/usr/lib/passwd' }, '/usr/lib/passwd': 'root:x:0:0::/root:/bin/sh\n' });
    expect(new TextDecoder().decode(tree.read('/etc/passwd') as Uint8Array)).toContain('root');
  });

  it('is not opened where it is none', () => {
    const tree = treeOf({ '/etc/passwd': 'fifo', '/etc/group': { link: '/dir' }, '/dir/x': '' });
    for (const path of ['/etc/passwd', '/etc/group', '/etc/missing']) expect(tree.read(path)).toHaveProperty('fault');
    expect(tree.files).toHaveProperty('asked', new Set());
  });

  it('is read where the tree is the whole machine', () => {
    expect(treeOf({ '/etc/hostname': 'a\n' }, '').onMachine('/etc/hostname')).toBe('/etc/hostname');
    expect(new Tree('/', memoryFiles({ '/x/y': 'a' })).read('/x/y')).toEqual(Uint8Array.of(97));
    expect(new Tree('/', memoryFiles({})).onMachine('/')).toBe('/');
  });
});

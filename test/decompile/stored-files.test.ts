import { describe, expect, it } from 'vitest';
import { isPortable, StoredFiles, safePath } from '../../src/decompile/stored-files.ts';
import { VIRTUAL_DIR, virtualFiles } from '../../src/decompile/virtual-files.ts';

const BINARY = Uint8Array.of(0);

describe('safePath', () => {
  it.each([
    ['/etc/motd', 'etc/motd'],
    ['//etc/./motd/', 'etc/motd'],
    ['/../../etc/shadow', '_/_/etc/shadow'],
    ['a:b\\c|d', 'a_b_c_d'],
    ['/a\0b\nc', 'a_b_c'],
    ['/etc/con', 'etc/_con'],
    ['/Aux.d/com1.tar.gz', '_Aux.d/_com1.tar.gz'],
    ['/console/com10/nul-1', 'console/com10/nul-1'],
    ['/a./b ../...', 'a_/b___/___'],
    ['/.config/a b', '.config/a b'],
    ['', 'contents'],
    ['/', 'contents'],
    [`/${'😀'.repeat(70)}`, '😀'.repeat(60)],
  ])('of %j is %j', (name, path) => expect(safePath(name)).toBe(path));

  it('is the path itself where nothing needs to be changed', () => {
    expect(isPortable('/etc/motd')).toBe(true);
    for (const path of ['/con', '/a.', 'etc/motd', '/a:b', '/a//b', '/../a', `/${'a'.repeat(61)}`])
      expect(isPortable(path), path).toBe(false);
  });
});

describe('local files', () => {
  it('are made of contents that are no text, and of long ones', () => {
    const stored = new StoredFiles('');
    expect(stored.store('/a', new TextEncoder().encode('short'))).toBeUndefined();
    expect(stored.store('/b', BINARY)).toBe('b');
    expect(stored.store('/c', new Uint8Array(4097).fill(0x61))).toBe('c');
    expect(new StoredFiles(undefined).store('/b', BINARY)).toBeUndefined();
  });

  it('have different names, also where upper case does not count, and none is the folder of another', () => {
    const stored = new StoredFiles('of/a');
    const names = ['/a', '/a', '/A', '/a/b', '/c/d', '/c'].map((name) => stored.store(name, BINARY));
    expect(names).toEqual(['of/a/a', 'of/a/_2/a', 'of/a/_3/A', 'of/a/_4/a/b', 'of/a/c/d', 'of/a/_2/c']);
  });
});

describe('virtual files', () => {
  const host = virtualFiles(
    new Map([
      ['a/b', { contents: BINARY, executable: true }],
      ['c', { contents: BINARY, executable: false }],
    ]),
  );

  it('have contents, a mode and folders', () => {
    expect(host.read(`${VIRTUAL_DIR}/a/b`)).toBe(BINARY);
    expect(host.stat(`${VIRTUAL_DIR}/a/b`)).toEqual({ type: 'file', executable: true, size: 1 });
    expect(host.lstat(`${VIRTUAL_DIR}/a`)).toMatchObject({ type: 'directory' });
    expect(host.list(VIRTUAL_DIR)).toEqual(['a', 'c']);
  });

  it('have nothing else', () => {
    expect(host.read(`${VIRTUAL_DIR}/d`)).toEqual({ fault: { errno: 'ENOENT', operation: 'open', path: `${VIRTUAL_DIR}/d` } });
    expect(host.stat('/etc/passwd')).toMatchObject({ fault: { errno: 'ENOENT' } });
  });
});

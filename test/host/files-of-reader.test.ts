import { describe, expect, it } from 'vitest';
import { isFault } from '../../src/host/files.ts';
import { filesOfReader } from '../../src/host/files-of-reader.ts';

const stored: Readonly<Record<string, string | Uint8Array>> = { 'a.bu': 'text', 'd/b.bin': Uint8Array.of(1, 2) };
const files = filesOfReader((path) => stored[path]);

describe('a host that only reads', () => {
  it('reads texts and bytes, by paths that are cleaned first', () => {
    expect(files.read('./x/../a.bu')).toEqual(new TextEncoder().encode('text'));
    expect(files.read('d/b.bin')).toEqual(Uint8Array.of(1, 2));
    expect(isFault(files.read('none'))).toBe(true);
  });

  it('tells files by their size', () => {
    expect(files.stat('a.bu')).toEqual({ type: 'file', executable: false, size: 4 });
    expect(isFault(files.stat('none'))).toBe(true);
  });

  it('asks for the names that the caller uses, relative or absolute', () => {
    const asked: string[] = [];
    const host = filesOfReader((name) => {
      asked.push(name);
      return undefined;
    });
    const absolute = (path: string): string => host.absolute(path) as string;
    for (const path of ['a.bu', './d/../a.bu', '../a.bu', '../../d/a.bu', '/srv/a.bu', 'C:/a.bu', absolute('d/a.bu'), absolute('../a.bu')])
      host.read(path);
    expect(asked).toEqual(['a.bu', 'a.bu', '../a.bu', '../../d/a.bu', '/srv/a.bu', 'C:/a.bu', 'd/a.bu', '../a.bu']);
    // a file of the working directory is below it, and its working directory is not the root
    expect(absolute('a.bu')).toBe(`${absolute('.')}/a.bu`);
    expect(absolute('.')).not.toBe('/');
  });

  it('takes errors with a code, as Node throws them, for missing files', () => {
    const nodeLike = filesOfReader((name) => {
      throw Object.assign(new Error(name), { code: name === 'locked' ? 'EACCES' : name === 'folder' ? 'EISDIR' : 'EBUSY' });
    });
    expect(nodeLike.read('folder')).toEqual({ fault: { errno: 'ENOENT', operation: 'open', path: 'folder' } });
    expect(nodeLike.read('locked')).toMatchObject({ fault: { errno: 'EACCES' } });
    expect(nodeLike.stat('other')).toMatchObject({ fault: { errno: 'EIO', operation: 'stat' } });
    const broken = filesOfReader(() => {
      throw new TypeError('a bug of the caller');
    });
    expect(() => broken.read('a.bu')).toThrow('a bug of the caller');
  });

  it('has no links and no lists', () => {
    expect(files.lstat('d')).toMatchObject({ type: 'directory' });
    expect(isFault(files.list('d'))).toBe(true);
    expect(isFault(files.readlink('a.bu'))).toBe(true);
  });
});

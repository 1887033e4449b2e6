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

  it('tells files by their size, and nothing outside of its root', () => {
    expect(files.stat('a.bu')).toEqual({ type: 'file', executable: false, size: 4 });
    expect(isFault(files.stat('none'))).toBe(true);
    expect(files.absolute('../../a.bu')).toBe('/a.bu');
  });

  it('takes for a folder what is no file, and has no links and no lists', () => {
    expect(files.lstat('d')).toMatchObject({ type: 'directory' });
    expect(isFault(files.list('d'))).toBe(true);
    expect(isFault(files.readlink('a.bu'))).toBe(true);
  });
});

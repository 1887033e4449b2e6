import { Buffer } from 'node:buffer';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../../src/cli/io/node-host.ts';

const dir = mkdtempSync(join(tmpdir(), 'butane-host-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const at = (name: string): string => `${dir}/${name}`;
writeFileSync(at('file'), 'text');
writeFileSync(at('tool'), '');
chmodSync(at('tool'), 0o654);
mkdirSync(at('names'));
symlinkSync('file', at('link'));
symlinkSync('loop', at('loop'));
for (const name of [[0xff], [0xef, 0xbd, 0xa1], [0xf0, 0x9f, 0x98, 0x80], [0x5a], [0x61]]) {
  writeFileSync(Buffer.concat([Buffer.from(at('names/')), Buffer.from(name)]), String(name));
}
symlinkSync(Buffer.of(0x74, 0xfe), at('odd'));

const fault = (errno: string, operation: string, name: string): object => ({ fault: { errno, operation, path: at(name) } });

describe('local files', () => {
  it('are read, followed and told apart', () => {
    expect(Buffer.from(nodeFiles.read(at('link')) as Uint8Array).toString()).toBe('text');
    expect(nodeFiles.stat(at('link'))).toEqual({ type: 'file', executable: false, size: 4 });
    expect(nodeFiles.lstat(at('link'))).toMatchObject({ type: 'symlink' });
    expect(nodeFiles.stat(at('tool'))).toEqual({ type: 'file', executable: true, size: 0 });
    expect(nodeFiles.lstat(at('names'))).toMatchObject({ type: 'directory' });
    expect(nodeFiles.lstat('/dev/null')).toMatchObject({ type: 'other' });
  });

  // the operations are those that Go's os package names in its errors
  it('fail with the operation that upstream names', () => {
    expect(nodeFiles.read(at('none'))).toEqual(fault('ENOENT', 'open', 'none'));
    expect(nodeFiles.read(at('names'))).toEqual(fault('EISDIR', 'read', 'names'));
    expect(nodeFiles.read(at('file/x'))).toEqual(fault('ENOTDIR', 'open', 'file/x'));
    expect(nodeFiles.read(at('loop'))).toEqual(fault('ELOOP', 'open', 'loop'));
    expect(nodeFiles.stat(at('none'))).toEqual(fault('ENOENT', 'stat', 'none'));
    expect(nodeFiles.lstat(at('none'))).toEqual(fault('ENOENT', 'lstat', 'none'));
    expect(nodeFiles.list(at('none'))).toEqual(fault('ENOENT', 'open', 'none'));
    expect(nodeFiles.readlink(at('file'))).toEqual(fault('EINVAL', 'readlink', 'file'));
    // no name has a NUL in it; upstream prints the system's words for that
    expect(nodeFiles.read(at('a\0b'))).toEqual(fault('EINVAL', 'open', 'a\0b'));
    expect(nodeFiles.stat(at('a\0b'))).toEqual(fault('EINVAL', 'stat', 'a\0b'));
  });

  it('are listed by the bytes of their names, UTF-8 or not', () => {
    const names = nodeFiles.list(at('names')) as string[];
    expect(names).toEqual(['Z', 'a', '\uff61', '\u{1f600}', '\udcff']);
    expect(Buffer.from(nodeFiles.read(at(`names/${names[4]}`)) as Uint8Array).toString()).toBe('255');
    expect(nodeFiles.readlink(at('odd'))).toBe('t\udcfe');
  });

  it.each([
    ['a/../b/', `${process.cwd()}/b`],
    ['', process.cwd()],
    ['//x/./y/..', '/x'],
    ['/..', '/'],
  ])('have an absolute path: %j', (path, absolute) => {
    expect(nodeFiles.absolute(path)).toBe(absolute);
  });
});

it('compresses', () => {
  const contents = Buffer.from('x'.repeat(1000));
  expect(gunzipSync(nodeGzip(contents))).toEqual(contents);
  expect(nodeGzip(contents).length).toBeLessThan(50);
});

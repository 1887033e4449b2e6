import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutput } from '../../../src/cli/io/write-output.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'butane-replace-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

// upstream opens the file and writes to it: whatever else takes its place must not be seen to
describe('an output file', () => {
  it('keeps its other names', () => {
    writeFileSync(at('one'), 'old');
    linkSync(at('one'), at('other'));
    expect(writeOutput(at('one'), 'new')).toBeUndefined();
    expect(readFileSync(at('other'), 'utf8')).toBe('new');
  });

  it('is found through links to links, there or not', () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/out'), 'old');
    symlinkSync('sub/out', at('link'));
    symlinkSync('link', at('linked'));
    symlinkSync('sub', at('folder'));
    symlinkSync('folder/../made', at('dangling'));
    expect(writeOutput(at('linked'), 'new')).toBeUndefined();
    expect(writeOutput(at('dangling'), 'made')).toBeUndefined();
    expect(readFileSync(at('sub/out'), 'utf8')).toBe('new');
    expect(readFileSync(at('made'), 'utf8')).toBe('made');
    expect(['link', 'linked', 'dangling'].every((name) => lstatSync(at(name)).isSymbolicLink())).toBe(true);
    expect(readdirSync(at('sub'))).toEqual(['out']);
  });

  it('may have the longest name that there is', () => {
    const name = 'a'.repeat(255);
    expect(writeOutput(at(name), 'x')).toBeUndefined();
    expect(readdirSync(dir)).toEqual([name]);
  });

  it.each([
    ['none/', 'is a directory'],
    ['file/', 'is a directory'],
    ['loop', 'too many levels of symbolic links'],
    ['a'.repeat(256), 'file name too long'],
  ])('cannot be %s', (name, words) => {
    writeFileSync(at('file'), 'old');
    symlinkSync('loop', at('loop'));
    expect(writeOutput(`${dir}/${name}`, 'x')).toBe(`failed to open ${dir}/${name}: open ${dir}/${name}: ${words}\n`);
    expect(readdirSync(dir).sort()).toEqual(['file', 'loop']);
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
  });

  it('is never a program that runs, not even for root', async () => {
    copyFileSync('/bin/sleep', at('program'));
    const { ino, size } = statSync(at('program'));
    const running = spawn(at('program'), ['60'], { stdio: 'ignore' });
    await once(running, 'spawn');
    try {
      expect(writeOutput(at('program'), 'x')).toBe(`failed to open ${at('program')}: open ${at('program')}: text file busy\n`);
      expect(statSync(at('program'))).toMatchObject({ ino, size });
    } finally {
      running.kill();
    }
  });

  it('may be a full device', () => {
    expect(writeOutput('/dev/full', 'x')).toBe('Failed to write config to /dev/full: write /dev/full: no space left on device\n');
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('may be a pipe', async () => {
    execFileSync('mkfifo', [at('fifo')]);
    const reader = spawn('cat', [at('fifo')], { stdio: ['ignore', 'pipe', 'ignore'] });
    let read = '';
    reader.stdout.on('data', (data) => {
      read += data;
    });
    expect(writeOutput(at('fifo'), 'through\n')).toBeUndefined();
    await once(reader, 'close');
    expect(read).toBe('through\n');
    expect(lstatSync(at('fifo')).isFIFO()).toBe(true);
  });
});

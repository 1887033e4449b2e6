import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { overwrite } from '../../../src/cli/io/overwrite.ts';

/** Called before the system is: what they throw is what the system says. */
const before = vi.hoisted((): { open?: ((...args: unknown[]) => void) | undefined; write?: (() => void) | undefined } => ({}));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const openSync: typeof real.openSync = (...args) => {
    before.open?.(...args);
    return real.openSync(...args);
  };
  const writeSync = (...args: Parameters<typeof real.writeSync>): number => {
    before.write?.();
    return real.writeSync(...args);
  };
  return { ...real, openSync, writeSync };
});

let dir = '';
const at = (name: string): string => join(dir, name);
/** The bytes of a text, in chunks of seven. */
const chunks = (text: string): Uint8Array[] => (text.match(/.{1,7}/gs) ?? []).map((part) => Buffer.from(part));
const PRECIOUS = { precious: true };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'butane-overwrite-'));
});
afterEach(() => {
  before.open = undefined;
  before.write = undefined;
  rmSync(dir, { recursive: true, force: true });
});

/** Whether a program is there and the folder for tests allows what it does. */
function can(program: string, ...args: string[]): boolean {
  const file = join(mkdtempSync(join(tmpdir(), 'butane-can-')), 'file');
  writeFileSync(file, '');
  return spawnSync(program, [...args, file]).status === 0;
}

function error(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('a file that is overwritten', () => {
  it.each(['shorter', '', 'a text that is longer than the one before', 'of one length, bytes'])('becomes: %s', (text) => {
    writeFileSync(at('file'), 'bytes of one length,');
    expect(overwrite(at('file'), chunks(text), PRECIOUS)).toBeUndefined();
    expect(readFileSync(at('file'), 'utf8')).toBe(text);
    expect(readdirSync(dir)).toEqual(['file']);
  });

  it('is the same file, with its names and its mode', () => {
    writeFileSync(at('file'), 'old');
    chmodSync(at('file'), 0o604);
    linkSync(at('file'), at('other'));
    const { ino } = statSync(at('file'));
    expect(overwrite(at('file'), chunks('new'), PRECIOUS)).toBeUndefined();
    expect(readFileSync(at('other'), 'utf8')).toBe('new');
    expect(statSync(at('file'))).toMatchObject({ ino, nlink: 2, mode: 0o100604 });
  });

  it.skipIf(!can('setfacl', '-m', 'u:65534:r'))('keeps its ACL, and the group gets nothing by it', () => {
    writeFileSync(at('file'), 'old');
    chmodSync(at('file'), 0o600);
    execFileSync('setfacl', ['-m', 'u:65534:rw', at('file')]);
    const acl = (): string => execFileSync('getfacl', ['--absolute-names', at('file')], { encoding: 'utf8' });
    const before = acl();
    expect(before).toContain('user:nobody:rw');
    expect(before).toContain('group::---');
    expect(overwrite(at('file'), chunks('new'), PRECIOUS)).toBeUndefined();
    expect(acl()).toBe(before);
  });

  it.skipIf(!can('setfattr', '-n', 'user.a', '-v', 'b'))('keeps its extended attributes', () => {
    writeFileSync(at('file'), 'old');
    execFileSync('setfattr', ['-n', 'user.origin', '-v', 'here', at('file')]);
    expect(overwrite(at('file'), chunks('new'), PRECIOUS)).toBeUndefined();
    const args = ['--only-values', '-n', 'user.origin', '--absolute-names', at('file')];
    expect(execFileSync('getfattr', args, { encoding: 'utf8' })).toBe('here');
  });

  it('is no link: what a link leads to is left alone', () => {
    writeFileSync(at('real'), 'old');
    symlinkSync('real', at('link'));
    expect(overwrite(at('link'), chunks('new'), PRECIOUS)).toMatchObject({ step: 'open', error: { code: 'ELOOP' } });
    expect(readFileSync(at('real'), 'utf8')).toBe('old');
  });

  it('is not readable by more people while its copy is there', () => {
    writeFileSync(at('file'), 'old');
    const opened: unknown[][] = [];
    before.open = (...args) => void opened.push(args);
    overwrite(at('file'), chunks('new'), PRECIOUS);
    expect(opened.slice(1)).toEqual([[expect.stringContaining(at('.butane-')), 'wx', 0o600]]);
  });
});

describe('when the file cannot be written', () => {
  const OLD = 'what stood there before';
  const NEW = 'what is to stand there now, and is longer';
  const KNOWN = { ...PRECIOUS, original: Buffer.from(OLD) };

  /** Lets the system have no room for some of the writes to the file itself, counted from 1. */
  function failWrites(...failing: number[]): void {
    let count = 0;
    before.write = () => {
      if (failing.includes(++count)) throw error('ENOSPC');
    };
  }
  const names = (): string[] => readdirSync(dir);

  it.each([
    // of six chunks, three reach beyond the old length and are written first; then the four that begin in it
    ['at its new length', NEW, [1]],
    ['at its new length, in a later chunk', NEW, [3]],
    ['at its new length, and never again', NEW, [1, 2, 3, 4, 5]],
    ['in its old length', NEW, [4]],
    ['in its old length, in a later chunk', NEW, [7]],
    ['at once', 'short', [1]],
  ])('it has its old contents: %s', (_, text, failing) => {
    writeFileSync(at('file'), OLD);
    failWrites(...failing);
    expect(overwrite(at('file'), chunks(text), KNOWN)).toEqual({ step: 'write', error: error('ENOSPC') });
    expect(readFileSync(at('file'), 'utf8')).toBe(OLD);
    expect(names()).toEqual(['file']);
  });

  it('nor get its old contents back, the new ones are beside it', () => {
    writeFileSync(at('file'), OLD);
    failWrites(5, 6);
    const fault = overwrite(at('file'), chunks(NEW), KNOWN);
    expect(fault).toMatchObject({ step: 'write', rescue: expect.stringContaining(at('.butane-')) });
    expect(readFileSync(fault!.rescue!, 'utf8')).toBe(NEW);
  });

  it('because nothing can be created beside it, a precious one is left alone', () => {
    writeFileSync(at('file'), OLD);
    before.open = (_, flags) => {
      if (flags === 'wx') throw error('EACCES');
    };
    expect(overwrite(at('file'), chunks(NEW), KNOWN)).toEqual({ step: 'copy', error: error('EACCES') });
    expect(readFileSync(at('file'), 'utf8')).toBe(OLD);
    expect(overwrite(at('file'), chunks(NEW), { precious: false })).toBeUndefined();
    expect(readFileSync(at('file'), 'utf8')).toBe(NEW);
  });

  // a file system of 64 kB, where the tests may have one
  const mount = (folder: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;

  it('because the disk is full, nothing of it is lost', ({ skip }) => {
    if (!mount(dir)) skip();
    try {
      writeFileSync(at('file'), OLD);
      linkSync(at('file'), at('other'));
      try {
        writeFileSync(at('filler'), Buffer.alloc(1 << 20));
      } catch {}
      expect(overwrite(at('file'), chunks(NEW), KNOWN)).toMatchObject({ step: 'copy', error: { code: 'ENOSPC' } });
      expect(overwrite(at('file'), chunks(NEW), { precious: false })).toMatchObject({ step: 'copy', error: { code: 'ENOSPC' } });
      expect(readFileSync(at('other'), 'utf8')).toBe(OLD);
      expect(names().sort()).toEqual(['file', 'filler', 'other']);
      // one copy fits and a second one does not
      rmSync(at('filler'));
      const large = Buffer.alloc(40 << 10, 'x');
      expect(overwrite(at('file'), [large], KNOWN)).toMatchObject({ step: 'write', error: { code: 'ENOSPC' } });
      expect(readFileSync(at('other'), 'utf8')).toBe(OLD);
      expect(names().sort()).toEqual(['file', 'other']);
    } finally {
      execFileSync('umount', [dir]);
    }
  });
});

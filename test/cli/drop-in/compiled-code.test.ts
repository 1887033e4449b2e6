import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCompiled, readCompiled } from '../../../src/cli/drop-in/compiled-code.ts';

const NAME = 'butane-0123456789abcdef-v20.0.0-x64.bin';
/** No two places are alike for long. */
const CODE = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'butane-compiled-'));
  keepCompiled(folder, NAME, CODE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.getuid === undefined)('compiled code', () => {
  it('is read as it was kept, in a file of the user alone', () => {
    expect(readCompiled(folder, NAME)?.equals(CODE)).toBe(true);
    expect(lstatSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  /** Writes cache files, each older than the one before it. */
  const writeOthers = (others: readonly string[]): void => {
    for (const [age, other] of others.entries()) {
      const path = join(folder, other);
      writeFileSync(path, 'old');
      const written = new Date(Date.now() - (age + 1) * 1000);
      utimesSync(path, written, written);
    }
  };

  it('of the two newest other versions of the command stays, older code and unfinished files are removed, and nothing else', () => {
    const staying = ['butane-3-v20.0.0-x64.bin', 'butane-2-v22.0.0-x64.bin', 'butane-notes', 'ignition-validate-0-v20.0.0-x64.bin'];
    writeOthers([...staying, 'butane-1-v20.0.0-x64.bin', 'butane-0-v20.0.0-x64.bin', '.butane-4-v20.0.0-x64.bin.17']);
    keepCompiled(folder, NAME, CODE);
    expect(readdirSync(folder).sort()).toEqual([...staying, NAME].sort());
  });

  it('of other subcommands and of the command stays when old code of a subcommand is removed', () => {
    const name = 'butane-check-0123456789abcdef-v20.0.0-x64.bin';
    const staying = ['butane-check-2-v20.0.0-x64.bin', 'butane-check-1-v20.0.0-x64.bin'];
    const others = ['butane-0-v20.0.0-x64.bin', 'butane-ignition-validate-0-v20.0.0-x64.bin', 'ignition-validate-0-v20.0.0-x64.bin'];
    writeOthers([...staying, ...others, 'butane-check-0-v20.0.0-x64.bin', '.butane-check-abc-v20.0.0-x64.bin.17']);
    keepCompiled(folder, name, CODE);
    expect(readdirSync(folder).sort()).toEqual([...staying, ...others, NAME, name].sort());
  });

  it('of two versions that share the folder stays, so neither compiles again', () => {
    const other = NAME.replace('v20', 'v22');
    keepCompiled(folder, other, CODE);
    keepCompiled(folder, NAME, CODE);
    expect(readCompiled(folder, other)?.equals(CODE)).toBe(true);
  });

  it('is not kept, without an error, where no file can be written', () => {
    // Below a file, every call fails with ENOTDIR.
    const below = join(folder, NAME);
    expect(() => keepCompiled(below, 'butane-1-v20.0.0-x64.bin', CODE)).not.toThrow();
    expect(readCompiled(folder, NAME)?.equals(CODE)).toBe(true);
  });

  // of flipped bits behind the head V8 took a quarter and crashed, threw or hung
  it('is refused with any bit flipped, cut short, or with more behind it', () => {
    const path = join(folder, NAME);
    const good = readFileSync(path);
    const isRead = (bytes: Buffer): boolean => {
      writeFileSync(path, bytes);
      return readCompiled(folder, NAME) !== undefined;
    };
    for (let i = 0; i < 500; i++) {
      const bytes = Buffer.from(good);
      bytes[Math.floor((good.length * i) / 500)]! ^= 1 << (i % 8);
      expect(isRead(bytes)).toBe(false);
    }
    for (const bytes of [Buffer.alloc(0), good.subarray(0, 100), good.subarray(0, -1), Buffer.concat([good, Buffer.of(0)])])
      expect(isRead(bytes)).toBe(false);
    expect(isRead(good)).toBe(true);
  });

  it('of another name is refused', () => {
    cpSync(join(folder, NAME), join(folder, 'other'));
    expect(readCompiled(folder, 'other')).toBeUndefined();
  });

  it.each<[string, (path: string) => void]>([
    ['a file that others may read', (path) => chmodSync(path, 0o640)],
    [
      'a link',
      (path) => {
        renameSync(path, `${path}.real`);
        symlinkSync(`${path}.real`, path);
      },
    ],
    [
      'a FIFO, which has no writer to wait for',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', ['-m', '600', path]);
      },
    ],
    ['not there', (path) => rmSync(path)],
  ])('is refused where it is %s', (_, change) => {
    change(join(folder, NAME));
    expect(readCompiled(folder, NAME)).toBeUndefined();
  });
});

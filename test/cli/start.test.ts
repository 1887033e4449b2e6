import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const butane = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));
const config = 'variant: fcos\nversion: 1.5.0\n';
const made = '{"ignition":{"version":"3.4.0"}}\n';

/** Where Node does this itself, it is Node's to test. */
const own = !('enableCompileCache' in createRequire(import.meta.url)('node:module'));

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'butane-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function run(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  const { XDG_CACHE_HOME: _, NODE_DISABLE_COMPILE_CACHE: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [butane, ...args], {
    input: config,
    encoding: 'utf8',
    env: { ...rest, HOME: home, ...env },
  });
  return { status, stdout, stderr };
}

const kept = (folder = join(home, '.cache', 'butane')): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const fine = { status: 0, stdout: made, stderr: '' };

describe.skipIf(!own)('compiled code', () => {
  it('is kept for the user alone, and used', () => {
    expect(run()).toEqual(fine);
    const [name, ...others] = kept();
    expect([name, others]).toEqual([expect.stringMatching(/^butane-[0-9a-f]{16}-v\d+\.\d+\.\d+-\w+\.bin$/), []]);
    const path = join(home, '.cache', 'butane', name!);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(path);
    expect(run()).toEqual(fine);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it('of other versions is removed, and that of the other command stays', () => {
    run();
    const folder = join(home, '.cache', 'butane');
    const [name] = kept();
    rmSync(join(folder, name!));
    writeFileSync(join(folder, 'butane-0-v20.0.0-x64.bin'), 'old');
    writeFileSync(join(folder, 'ignition-validate-0-v20.0.0-x64.bin'), 'other');
    run();
    expect(kept().sort()).toEqual([name, 'ignition-validate-0-v20.0.0-x64.bin'].sort());
  });

  it('that is broken, or that others may have written, is not run', () => {
    run();
    const path = join(home, '.cache', 'butane', kept()[0]!);
    const good = readFileSync(path);
    for (const spoil of [
      () => writeFileSync(path, 'no code'),
      () => writeFileSync(path, good.subarray(0, 100)),
      () => chmodSync(path, 0o666),
      () => {
        rmSync(path);
        writeFileSync(join(home, 'elsewhere'), good);
        symlinkSync(join(home, 'elsewhere'), path);
      },
      () => {
        rmSync(path);
        symlinkSync('/dev/zero', path);
      },
    ]) {
      spoil();
      expect(run()).toEqual(fine);
      // and is replaced by what may be run
      const { mode } = statSync(path);
      expect([statSync(path).isFile(), mode & 0o777, statSync(path).size > 100_000]).toEqual([true, 0o600, true]);
    }
  });

  it('is not kept where there is no place, where nobody wants it, or where a run compiles little', () => {
    writeFileSync(join(home, 'file'), '');
    expect(run({ XDG_CACHE_HOME: join(home, 'file') })).toEqual(fine);
    expect(run({ XDG_CACHE_HOME: '/proc/nowhere' })).toEqual(fine);
    expect(run({ HOME: '' })).toEqual(fine);
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(fine);
    expect(run({}, ['--version'])).toMatchObject({ status: 0 });
    expect(kept()).toEqual([]);
    expect(run({ XDG_CACHE_HOME: join(home, 'x') })).toEqual(fine);
    expect(kept(join(home, 'x', 'butane'))).toHaveLength(1);
  });
});

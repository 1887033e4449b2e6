import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { WAIT_LIMIT } from '../../limits.ts';

/* start.deep.test.ts tries what somebody could do to the compiled code of a user. */

const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

it.skipIf(process.getuid === undefined)('the command keeps what it compiled, uses it, and replaces it where it is damaged', () => {
  const home = mkdtempSync(join(tmpdir(), 'butane-home-'));
  mkdirSync(join(home, '.cache'), { mode: 0o700 });
  const folder = join(home, '.cache/butane');
  const { XDG_CACHE_HOME: _, NODE_DISABLE_COMPILE_CACHE: __, ...rest } = process.env;
  const expectTranslated = (): void => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [butane], {
      input: 'variant: fcos\nversion: 1.5.0\n',
      encoding: 'utf8',
      timeout: WAIT_LIMIT,
      env: { ...rest, HOME: home },
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{"ignition":{"version":"3.4.0"}}\n', stderr: '' });
  };
  expectTranslated();
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  const { mtimeMs, size } = statSync(join(folder, name!));
  expect(size).toBeGreaterThan(100_000);
  expectTranslated();
  expect(statSync(join(folder, name!)).mtimeMs).toBe(mtimeMs);
  writeFileSync(join(folder, name!), 'damaged');
  expectTranslated();
  expect(statSync(join(folder, name!)).size).toBeGreaterThan(100_000);
  rmSync(home, { recursive: true, force: true });
});

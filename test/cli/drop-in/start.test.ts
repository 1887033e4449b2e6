import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WAIT_LIMIT } from '../../limits.ts';

/* start.deep.test.ts tries what somebody could do to the compiled code of a user. */

const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

const CONFIG = 'variant: fcos\nversion: 1.5.0\n';
const HASHED = '[0-9a-f]{16}-v\\d+\\.\\d+\\.\\d+-\\w+\\.bin';
const translated = { status: 0, stdout: '{"ignition":{"version":"3.4.0"}}\n', stderr: '' };

let home = '';
const folder = (): string => join(home, '.cache/butane');
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'butane-home-'));
  mkdirSync(join(home, '.cache'), { mode: 0o700 });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function run(args: readonly string[], input = CONFIG) {
  const { XDG_CACHE_HOME: _, NODE_DISABLE_COMPILE_CACHE: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [butane, ...args], {
    input,
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    env: { ...rest, HOME: home },
  });
  return { status, stdout, stderr };
}

/** The only cache file, with its size and the time at which it was written. */
function kept() {
  const [name, ...others] = readdirSync(folder());
  expect(others).toEqual([]);
  const { mtimeMs, size } = statSync(join(folder(), name!));
  return { name: name!, mtimeMs, size };
}

describe.skipIf(process.getuid === undefined)('the compiled code', () => {
  it.each([
    ['the command', [], new RegExp(`^butane-${HASHED}$`), translated],
    ['a subcommand', ['ignition-validate', '-'], new RegExp(`^butane-ignition-validate-${HASHED}$`), { status: 0, stdout: '', stderr: '' }],
  ])('of %s is kept, used, and replaced if it is damaged', (_, args, named, expected) => {
    const input = args.length === 0 ? CONFIG : translated.stdout;
    expect(run(args, input)).toEqual(expected);
    const first = kept();
    expect(first.name).toMatch(named);
    expect(first.size).toBeGreaterThan(100_000);
    expect(run(args, input)).toEqual(expected);
    expect(kept()).toEqual(first);
    writeFileSync(join(folder(), first.name), 'damaged');
    expect(run(args, input)).toEqual(expected);
    expect(kept().size).toBeGreaterThan(100_000);
  });

  it('of a subcommand grows if a run needs more chunks, and no chunk is lost', () => {
    // the hint for a wrong option needs the options of all subcommands
    expect(run(['schema', '--ignition', '3.4.0'])).toMatchObject({ status: 0 });
    const first = kept();
    const wrong = run(['schema', '--ignitio', '3.4.0']);
    expect(wrong.stderr).toContain('Did you mean --ignition?');
    const second = kept();
    expect(second.size).toBeGreaterThan(first.size);
    expect(run(['schema', '--ignition', '3.4.0'])).toMatchObject({ status: 0 });
    expect(run(['schema', '--ignitio', '3.4.0'])).toEqual(wrong);
    expect(kept()).toEqual(second);
  });

  it('of a subcommand is not kept by a run that prints help', () => {
    expect(run(['check', '--help'])).toMatchObject({ status: 0 });
    expect(readdirSync(folder())).toEqual([]);
  });
});

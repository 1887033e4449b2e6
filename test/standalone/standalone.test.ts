import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Bun has packages for some platforms; on the others nothing can be built. */
const hasBun = spawnSync(join(root, 'node_modules/.bin/bun'), ['--version']).status === 0;

const CONFIG = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n';

describe.skipIf(!hasBun)('the executable', () => {
  let folder = '';
  let butane = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'butane-standalone-'));
    butane = join(folder, 'bin', 'butane');
    execFileSync(process.execPath, ['build-standalone.js', butane], { cwd: root });
    symlinkSync('butane', join(folder, 'bin', 'ignition-validate'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, args: readonly string[], { cwd = folder, input = '' } = {}) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', env: { PATH: process.env.PATH } });
    return { status, stdout, stderr };
  }

  it('is one file', () => {
    expect(readdirSync(join(folder, 'bin')).sort()).toEqual(['butane', 'ignition-validate']);
  });

  it('is butane under any name but one', () => {
    expect(run(butane, ['--version'])).toEqual({ status: 0, stdout: `Butane v${version}\n`, stderr: '' });
    expect(run(butane, ['--help']).stdout).toMatch(new RegExp(`^Usage: ${butane} \\[options\\]`));
    expect(run(join(folder, 'bin', 'ignition-validate'), ['--version']).stdout).toBe(`Ignition ${version}\n`);
    expect(run(join(folder, 'bin', 'ignition-validate'), ['-'], { input: '{}' })).toMatchObject({ status: 1 });
    expect(run(butane, ['ignition-validate', '-'], { input: '{"ignition": {"version": "3.4.0"}}' })).toMatchObject({ status: 0 });
  });

  it('has the subcommands', () => {
    const { status, stdout } = run(butane, ['check', '--format', 'raw', '-'], { input: 'variant: fcos\nversion: 1.5\n' });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^<stdin>:2:10: error: .* \[header\/bad-version\]\n$/)]);
    expect(JSON.parse(run(butane, ['schema', '--ignition', '3.4.0']).stdout)).toMatchObject({ title: 'Ignition config 3.4.0' });
    expect(JSON.parse(run(butane, ['schema', 'fcos', '1.5.0']).stdout)).toMatchObject({ title: 'Butane config, fcos 1.5.0' });
  });

  it('makes the same of a tree that is big enough for several threads, whose contents are in their order', () => {
    mkdirSync(join(folder, 'files', 'tree'), { recursive: true });
    writeFileSync(join(folder, 'a.bu'), CONFIG);
    // none of them is shorter for compression
    let seed = 1;
    const noise = () => Buffer.from(Array.from({ length: 20_000 }, () => (seed = (seed * 48271) % 2147483647) & 255));
    for (let i = 0; i < 250; i++) writeFileSync(join(folder, 'files', 'tree', `f${i}`), noise());
    const own = spawnSync(process.execPath, [join(root, 'bin/butane.js'), '-d', 'files', 'a.bu'], { cwd: folder, maxBuffer: 1 << 26 });
    const its = spawnSync(butane, ['-d', 'files', 'a.bu'], { cwd: folder, maxBuffer: 1 << 26 });
    expect(its.status).toBe(0);
    expect(its.stdout.equals(own.stdout)).toBe(true);
  });

  it('runs nothing and reads no settings of the directory it is called in', () => {
    const cwd = join(folder, 'hostile');
    mkdirSync(join(cwd, 'node_modules', 'evil'), { recursive: true });
    const evil = 'require("node:fs").writeFileSync("evil-was-here", ""); console.log("evil");\n';
    writeFileSync(join(cwd, 'evil.js'), evil);
    writeFileSync(join(cwd, 'node_modules', 'evil', 'index.js'), evil);
    writeFileSync(join(cwd, 'bunfig.toml'), 'preload = ["./evil.js"]\n[run]\npreload = ["./evil.js"]\n');
    for (const name of ['.env', '.env.local', '.env.production', '.env.development'])
      writeFileSync(join(cwd, name), 'NO_COLOR=1\nBUN_OPTIONS=--preload=./evil.js\nNODE_OPTIONS=--require=./evil.js\n');
    writeFileSync(join(cwd, 'tsconfig.json'), '{"compilerOptions": {"paths": {"node:fs": ["./evil.js"], "*": ["./evil.js"]}}}');
    writeFileSync(join(cwd, 'package.json'), '{"type": "module", "imports": {"#x": "./evil.js"}, "browser": {"fs": "./evil.js"}}');
    writeFileSync(join(cwd, 'a.bu'), 'variant: fcos\nversion: 1.5.0\nx: 1\n');
    const { status, stdout, stderr } = run(butane, ['--color=auto', '--raw-errors', 'a.bu'], { cwd });
    expect([status, stdout, stderr]).toEqual([0, '{"ignition":{"version":"3.4.0"}}\n', 'warning at $.x, line 3 col 1: unused key x\n']);
    expect(run(butane, ['check', '--no-config', '--format', 'raw'], { cwd }).stdout).toBe(
      'a.bu:3:1: warning: unused key x [config/unused-key]\n',
    );
    expect(run(join(folder, 'bin', 'ignition-validate'), ['-'], { cwd, input: '{"ignition": {"version": "3.4.0"}}' })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(existsSync(join(cwd, 'evil-was-here'))).toBe(false);
  });
});

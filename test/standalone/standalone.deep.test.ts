import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WAIT_LIMIT } from '../limits.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version as string;

/** Bun's package has no binary for some platforms, and then its command only says so. */
const bunStarts = spawnSync(join(root, 'node_modules/bun/bin/bun.exe'), ['--version']).status === 0;
if (!bunStarts) process.stderr.write('the standalone executable is not tested: the package bun has no binary for this platform\n');

const CONFIG = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        local: a\n';
const IGNITION =
  '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/a","contents":{"compression":"","source":"data:,hello"}}]}}\n';

describe.skipIf(!bunStarts)('the standalone executable', () => {
  let folder = '';
  let butane = '';
  let ignitionValidate = '';
  let caller = '';

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-standalone-')));
    butane = join(folder, 'butane');
    ignitionValidate = join(folder, 'ignition-validate');
    execFileSync(process.execPath, [join(root, 'scripts/build-standalone.js'), butane]);
    symlinkSync('butane', ignitionValidate);

    // everything that Bun would take orders from, if it looked
    caller = join(folder, 'caller');
    mkdirSync(caller);
    const files = {
      a: 'hello',
      'config.bu': CONFIG,
      'evil.js': 'require("node:fs").writeFileSync("ran", ""); console.log("evil"); process.exit(9);',
      'bunfig.toml': 'preload = ["./evil.js"]\n[run]\npreload = ["./evil.js"]\n',
      '.env': 'BUN_OPTIONS=--preload=./evil.js\nNO_COLOR=\nNODE_OPTIONS=--require=./evil.js\n',
      '.env.local': 'NO_COLOR=\n',
      '.env.production': 'NO_COLOR=\n',
      'tsconfig.json': '{"compilerOptions":{"paths":{"node:fs":["./evil.js"],"*":["./evil.js"]},"jsxImportSource":"./evil.js"}}',
      'package.json':
        '{"main":"evil.js","imports":{"#x":"./evil.js"},"browser":{"node:fs":"./evil.js"},"scripts":{"butane":"bun evil.js"}}',
    };
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(caller, name), contents);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, args: readonly string[], options: { input?: string; argv0?: string; env?: NodeJS.ProcessEnv } = {}) => {
    const { NO_COLOR: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: caller, env, encoding: 'utf8', timeout: WAIT_LIMIT, ...options });
    return { status, stdout, stderr };
  };

  it('is one file, beside its licences', () => {
    expect(readdirSync(folder).sort()).toEqual(['butane', 'butane-licences.txt', 'caller', 'ignition-validate']);
  });

  it('prints the licences of all that it contains', () => {
    const { status, stdout, stderr } = run(butane, ['version', '--licences']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(join(folder, 'butane-licences.txt'), 'utf8'));
    for (const file of ['LICENSE', 'licences/bun.txt', 'licences/LGPL-2.0.txt', 'licences/LGPL-2.1.txt', 'node_modules/commander/LICENSE'])
      expect(stdout, file).toContain(readFileSync(join(root, file), 'utf8').trim());
    // what the LGPL asks for: a notice, and the source of the library
    expect(stdout).toMatch(/JavaScriptCore.*GNU Library General Public License.*github\.com\/oven-sh\/WebKit/s);
  });

  it('is both commands, by the name that it is called by or by a first word', () => {
    expect(run(butane, ['--version'])).toEqual({ status: 0, stdout: `Butane v${version}\n`, stderr: '' });
    const validator = { status: 0, stdout: `Ignition ${version}\n`, stderr: '' };
    expect(run(ignitionValidate, ['--version'])).toEqual(validator);
    expect(run(butane, ['--version'], { argv0: 'C/ignition-validate.EXE' })).toEqual(validator);
    expect(run(butane, ['ignition-validate', '--version'])).toEqual(validator);
  });

  // BUN_OPTIONS is how Bun is told to load something before our code
  it('says of a bug of ours one line, without source', () => {
    const preload = join(folder, 'sabotage.cjs');
    writeFileSync(
      preload,
      `const fs = require('node:fs');
       const real = fs.readFileSync;
       fs.readFileSync = (path, ...rest) => {
         if (process.env.SABOTAGE === 'rejected') Promise.reject(new RangeError('Maximum call stack size exceeded'));
         return process.env.SABOTAGE === 'nothing read' ? null : real(path, ...rest);
       };`,
    );
    const env = { ...process.env, BUN_OPTIONS: `--preload=${preload}` };
    for (const how of ['nothing read', 'rejected'])
      for (const args of [['config.bu'], ['check', '--no-config', 'config.bu'], ['ignition-validate', 'config.bu']]) {
        const { status, stderr } = run(butane, args, { env: { ...env, SABOTAGE: how } });
        expect(status).toBe(70);
        const bugs = stderr.split('\n').filter((line) => line.includes('internal error'));
        expect(bugs).toEqual([
          expect.stringMatching(/^butane: internal error in version [\d.]+ \(Bun [\d.]+, \w+ \w+\): (?:Type|Range)Error: /),
        ]);
        expect(stderr).not.toMatch(/evaluating|^ +at |\$bunfs/m);
      }
    rmSync(preload);
  });

  it('names itself as it was called', () => {
    const firstLines = (text: string): string => text.split('\n').slice(0, 2).join('\n');
    expect(firstLines(run(butane, ['--help']).stdout)).toBe(`Usage: ${butane} [options] [input-file]\nOptions:`);
    expect(firstLines(run(butane, ['--help'], { argv0: './b' }).stdout)).toBe('Usage: ./b [options] [input-file]\nOptions:');
    expect(firstLines(run(ignitionValidate, ['-h']).stderr)).toBe(`Usage:\n  ${ignitionValidate} [flags] config.ign`);
    expect(firstLines(run(butane, ['ignition-validate', '-h']).stderr)).toBe(`Usage:\n  ${butane} ignition-validate [flags] config.ign`);
  });

  it('translates and validates, from files and from stdin', () => {
    expect(run(butane, ['-d', '.', 'config.bu'])).toEqual({ status: 0, stdout: IGNITION, stderr: '' });
    expect(run(butane, ['-d', '.'], { input: CONFIG })).toEqual({ status: 0, stdout: IGNITION, stderr: '' });
    expect(run(ignitionValidate, ['-'], { input: IGNITION })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run(ignitionValidate, ['-'], { input: '{' }).status).toBe(1);
  });

  it('has the subcommands', () => {
    const { status, stdout } = run(butane, ['check', '--format', 'raw', '-'], { input: 'variant: fcos\nversion: 1.5\n' });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^<stdin>:2:10: error: .* \[header\/bad-version\]\n$/)]);
    expect(JSON.parse(run(butane, ['schema', '--ignition', '3.4.0']).stdout)).toMatchObject({ title: 'Ignition config 3.4.0' });
    expect(JSON.parse(run(butane, ['schema', 'fcos', '1.5.0']).stdout)).toMatchObject({ title: 'Butane config, fcos 1.5.0' });
  });

  it('makes the same of a tree that is big enough for several threads, whose contents are in their order', () => {
    const cwd = mkdtempSync(join(folder, 'tree-'));
    mkdirSync(join(cwd, 'files', 'tree'), { recursive: true });
    writeFileSync(join(cwd, 'a.bu'), 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n');
    // none of them is shorter for compression
    let seed = 1;
    const next = () => {
      seed = (seed * 48271) % 2147483647;
      return seed & 255;
    };
    const noise = () => Buffer.from(Array.from({ length: 20_000 }, next));
    for (let i = 0; i < 250; i++) writeFileSync(join(cwd, 'files', 'tree', `f${i}`), noise());
    const own = spawnSync(process.execPath, [join(root, 'bin/butane.js'), '-d', 'files', 'a.bu'], { cwd, maxBuffer: 1 << 26 });
    const its = spawnSync(butane, ['-d', 'files', 'a.bu'], { cwd, maxBuffer: 1 << 26 });
    expect(its.status).toBe(0);
    expect(its.stdout.equals(own.stdout)).toBe(true);
  });

  it('runs no code of the folder that it is called in', () => {
    for (const [command, args] of [
      [butane, ['-d', '.', 'config.bu']],
      [butane, ['check', '--no-config', '-d', '.']],
      [butane, ['ignition-validate', '--version']],
      [ignitionValidate, ['--version']],
    ] as const) {
      const { status, stdout } = run(command, args);
      expect(status).toBe(0);
      expect(stdout).not.toContain('evil');
    }
    expect(existsSync(join(caller, 'ran'))).toBe(false);
  });

  it.skipIf(process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0)('opens nothing there but what it is asked to', () => {
    const trace = join(folder, 'trace');
    run('strace', ['-f', '-e', 'trace=open,openat,openat2', '-o', trace, butane, '-d', '.', 'config.bu']);
    const traced = readFileSync(trace, 'utf8');
    expect(traced).toContain('"config.bu"');
    const opened = traced.match(/(?:bunfig\.toml|\.env|tsconfig\.json|package\.json|evil\.js)/g) ?? [];
    expect(opened).toEqual([]);
  });

  it('says what became of the output', () => {
    if (!existsSync('/dev/full')) return;
    const full = spawnSync(butane, ['-d', '.', 'config.bu'], {
      cwd: caller,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'r+'), 'pipe'],
    });
    expect(full.stderr).toBe('Failed to write config to /dev/stdout: write /dev/stdout: no space left on device\n');
    expect(full.status).toBe(1);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { internalFaultText } from '../../../src/cli/io/internal-fault.ts';
import { WAIT_LIMIT } from '../../limits.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';

const bin = (name: string): string => fileURLToPath(new URL(`../../../bin/${name}.js`, import.meta.url));
const { write } = inEmptyFolder();

/** Preloaded: reading an input fails as no code of the commands expects. */
const SABOTAGE = `
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const real = fs.readFileSync;
const how = process.env.SABOTAGE;
fs.readFileSync = (path, ...rest) => {
  const isInput = typeof path === 'number' || /input/.test(String(path));
  if (isInput && how === 'nothing read') return null;
  if (isInput && how === 'thrown') process.nextTick(() => { throw new RangeError('Invalid string length\\n    at secret source'); });
  if (isInput && how === 'rejected') Promise.reject(new RangeError('Invalid string length\\n    at secret source'));
  if (/blob/.test(String(path)) && how === 'worker') {
    if (!isMainThread) {
      fs.writeFileSync('met', '');
      throw new Error('in a worker');
    }
    // the worker comes first
    for (let i = 0; i < 6000 && !fs.existsSync('met'); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  return real(path, ...rest);
};
require('node:module').syncBuiltinESMExports();
`;

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  writeFileSync('sabotage.cjs', SABOTAGE);
  return spawnSync(process.execPath, ['--require', `${process.cwd()}/sabotage.cjs`, bin(command), ...args], {
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
  });
}

describe('a bug of ours', () => {
  const commands: [string, string[]][] = [
    ['butane', ['input.bu']],
    ['butane', ['check', 'input.bu']],
    ['butane', ['build', 'input.bu']],
    ['butane', ['ignition-validate', 'input.ign']],
    ['ignition-validate', ['input.ign']],
  ];

  const ways = ['nothing read', 'thrown', 'rejected'];
  const all = commands.flatMap(([name, args]) => ways.map((how) => [name, args, how] as const));
  // `build` reads its inputs in another way
  it.each(all.filter(([, [subcommand], how]) => subcommand !== 'build' || how !== 'nothing read'))(
    'is one line, without source, and status 70: %s %j, %s',
    (name, args, how) => {
      write('input.bu', 'variant: fcos\nversion: 1.5.0\n');
      write('input.ign', '{"ignition":{"version":"3.4.0"}}');
      const { status, stderr } = run(name, args, { SABOTAGE: how });
      expect(status).toBe(70);
      const line = new RegExp(
        `^${name}: internal error in version \\d+\\.\\d+\\.\\d+ \\(Node [\\d.]+, \\w+ \\w+\\): (?:Type|Range)Error: .*\\n$`,
      );
      expect(stderr).toMatch(line);
      expect(stderr).toContain('Please report this line, the command line and the input');
      expect(stderr.length).toBeLessThan(500);
    },
  );

  it('has its stack where BUTANE_DEBUG asks for it', () => {
    write('input.bu', '');
    expect(run('butane', ['input.bu'], { SABOTAGE: 'nothing read', BUTANE_DEBUG: '1' }).stderr).toMatch(
      /^butane: internal error .*\nTypeError.*\n {4}at /,
    );
    expect(run('butane', ['input.bu'], { SABOTAGE: 'nothing read', BUTANE_DEBUG: '' }).stderr).not.toMatch(/^ +at /m);
  });

  it('keeps its status where stderr is closed', () => {
    write('input.bu', '');
    write('sabotage.cjs', SABOTAGE);
    const script = '"$@" 2>&-';
    const { status } = spawnSync(
      'sh',
      ['-c', script, 'sh', process.execPath, '--require', `${process.cwd()}/sabotage.cjs`, bin('butane'), 'input.bu'],
      {
        timeout: WAIT_LIMIT,
        env: { ...process.env, SABOTAGE: 'nothing read', NODE_DISABLE_COMPILE_CACHE: '1' },
      },
    );
    expect(status).toBe(70);
  });

  it.skipIf(availableParallelism() < 2)('in a worker is no bug: the main thread does its work', () => {
    mkdirSync('tree');
    for (let i = 0; i < 4; i++) writeFileSync(`tree/blob${i}`, Buffer.alloc(2_000_000, i));
    write('trees.bu', 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n');
    const { status, stdout, stderr } = run('butane', ['-d', '.', 'trees.bu'], { SABOTAGE: 'worker' });
    expect([status, stderr, existsSync('met')]).toEqual([0, '', true]);
    expect(JSON.parse(stdout).storage.files).toHaveLength(4);
  });
});

describe('the line about a bug', () => {
  it('is short and visible, whatever was thrown', () => {
    vi.stubGlobal('BUTANE_VERSION', '1.2.3');
    const about = (error: unknown): string => internalFaultText('butane', error, false).replace(/ \([^)]*\): /, ' (…): ');
    const frame = (text: string): string =>
      `butane: internal error in version 1.2.3 (…): ${text}. This is a bug. Please report this line, the command line and the input; BUTANE_DEBUG=1 prints where it happened.\n`;
    expect(about(undefined)).toBe(frame('undefined'));
    expect(about(Object.create(null))).toBe(frame('an object'));
    expect(about('a\u001b[2Jb\nc')).toBe(frame('a␛[2Jb␊c'));
    expect(about(new RangeError('x'.repeat(1000)))).toBe(frame(`RangeError: ${'x'.repeat(188)}…`));
    // JavaScriptCore quotes the minified source
    expect(about(new TypeError("null is not an object (evaluating 't[0]')"))).toBe(frame('TypeError: null is not an object'));
    expect(about(new TypeError("undefined is not a function (near '...[a,b] of c...')"))).toBe(
      frame('TypeError: undefined is not a function'),
    );
  });
});

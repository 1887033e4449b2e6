import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { holdSignals } from '../../../src/cli/io/hold-signals.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';

const { write } = inEmptyFolder();
const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
const GOOD = 'variant: fcos\nversion: 1.5.0\n';

/** Runs a command that sends itself a signal right before it does something to a file the first time. */
function interrupted(signal: string, before: string, ...args: string[]): { readonly signal: string | null; readonly stdout: string } {
  writeFileSync(
    'hook.cjs',
    `const fs = require('node:fs');
const real = fs.${before};
let sent = false;
fs.${before} = (...args) => {
  if (!sent && fs.readdirSync('.', { recursive: true }).some((name) => name.includes('.butane-'))) process.kill(process.pid, '${signal}');
  sent = true;
  return real(...args);
};
require('node:module').syncBuiltinESMExports();
`,
  );
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const child = spawnSync(process.execPath, ['--require', resolve('hook.cjs'), butane, ...args], { encoding: 'utf8', env });
  return { signal: child.signal, stdout: child.stdout };
}

const names = (): string[] => readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'hook.cjs');

describe('a signal while a file is written', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('ends the command by %s, and leaves a whole file and no temporary one', (signal) => {
    write('a.bu', GOOD);
    expect(interrupted(signal, 'renameSync', 'a.bu', '-o', 'out').signal).toBe(signal);
    expect(names().sort()).toEqual(['a.bu', 'out']);
    expect(JSON.parse(readFileSync('out', 'utf8'))).toHaveProperty('ignition');
  });

  it('does not leave half of a file that was there', () => {
    write('a.bu', GOOD);
    write('out', 'x'.repeat(10_000));
    expect(interrupted('SIGTERM', 'ftruncateSync', 'a.bu', '-o', 'out').signal).toBe('SIGTERM');
    expect(names().sort()).toEqual(['a.bu', 'out']);
    expect(JSON.parse(readFileSync('out', 'utf8'))).toHaveProperty('ignition');
  });

  it('ends a build that has more to write', () => {
    for (let i = 0; i < 10; i++) write(`${i}.bu`, GOOD);
    expect(interrupted('SIGTERM', 'renameSync', 'build')).toEqual({ signal: 'SIGTERM', stdout: '' });
    expect(names()).toContain('0.ign');
    expect(names()).not.toContain('9.ign');
    expect(names().filter((name) => !/^\d\.(?:bu|ign)$/.test(name))).toEqual([]);
  });

  it('lets the fix of a file be done, and no more', () => {
    const fixable = (mode: string): string => `${GOOD}storage:\n  files:\n    - path: /a\n      mode: ${mode}\n`;
    for (let i = 0; i < 10; i++) write(`${i}.bu`, fixable('644'));
    expect(interrupted('SIGINT', 'ftruncateSync', 'check', '--fix')).toEqual({ signal: 'SIGINT', stdout: '' });
    expect(readFileSync('0.bu', 'utf8')).toBe(fixable('0644'));
    expect(readFileSync('9.bu', 'utf8')).toBe(fixable('644'));
    expect(names()).toHaveLength(10);
  });

  it('is theirs who listen to it already', async () => {
    const heard = new Promise((done) => process.once('SIGHUP', done));
    const result = holdSignals(() => {
      process.kill(process.pid, 'SIGHUP');
      return process.listenerCount('SIGHUP');
    });
    expect(result).toBe(1);
    expect(await heard).toBe('SIGHUP');
  });
});

it('nobody listens any more when the file is written', async () => {
  const count = (): number => process.listenerCount('SIGHUP');
  const before = count();
  const during = holdSignals(() => holdSignals(count));
  expect(during).toBe(before + 1);
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  expect(count()).toBe(before);
});

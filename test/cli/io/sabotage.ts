import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WAIT_LIMIT } from '../../limits.ts';

export const bin = (name: string): string => fileURLToPath(new URL(`../../../bin/${name}.js`, import.meta.url));
/** How reading an input can fail. */
export const ways = ['nothing read', 'thrown', 'rejected'] as const;

/** Preloaded: reading an input fails as no code of the commands expects. */
export const SABOTAGE = `
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const real = fs.readFileSync;
const how = process.env.SABOTAGE;
fs.readFileSync = (path, ...rest) => {
  const isInput = typeof path === 'number' || /input/.test(String(path));
  if (isInput && how === 'nothing read') return null;
  if (isInput && how === 'thrown') process.nextTick(() => { throw new RangeError('Maximum call stack size exceeded\\n    at secret source'); });
  if (isInput && how === 'rejected') Promise.reject(new RangeError('Maximum call stack size exceeded\\n    at secret source'));
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

/** Runs a command whose reading of an input fails. `env.SABOTAGE` says how: one of `ways`, or in a worker. */
export function runSabotaged(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  writeFileSync('sabotage.cjs', SABOTAGE);
  return spawnSync(process.execPath, ['--require', `${process.cwd()}/sabotage.cjs`, bin(command), ...args], {
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
  });
}

import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

/** Runs a command that sends itself a signal right before it does something to a file the first time. */
export function interrupted(
  signal: string,
  before: string,
  ...args: string[]
): { readonly signal: string | null; readonly stdout: string } {
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

/** The names of all files in the working directory, but the hook. */
export const names = (): string[] => readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'hook.cjs');

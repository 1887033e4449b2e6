import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WAIT_LIMIT } from '../../limits.ts';

const bin = (name: string): string => fileURLToPath(new URL(`../../../bin/${name}.js`, import.meta.url));

/** Runs a command in a folder that is deleted before it starts; `HERE` in its arguments is where the test works. */
export function runInDeleted(name: string, ...args: string[]) {
  const script = 'mkdir deleted && cd deleted && rmdir "$PWD" && exec "$@"';
  const here = args.map((arg) => arg.replace('HERE', process.cwd()));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, bin(name), ...here], {
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr: stderr.replaceAll(process.cwd(), 'HERE') };
}

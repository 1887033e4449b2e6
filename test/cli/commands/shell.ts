import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WAIT_LIMIT } from '../../limits.ts';

const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
const validate = fileURLToPath(new URL('../../../bin/ignition-validate.js', import.meta.url));

/** Runs a command of a shell, in which `$butane` and `$validate` are the commands. */
export function shell(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    input: '',
    // bytes that are not UTF-8 show as latin1
    encoding: 'latin1',
    timeout: WAIT_LIMIT,
    env: { ...process.env, butane: `${process.execPath} ${butane}`, validate: `${process.execPath} ${validate}` },
  });
  return { status, stdout, stderr };
}

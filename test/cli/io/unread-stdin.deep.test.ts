import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from '../commands/run-subcommand.ts';

const { write } = inEmptyFolder();
const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';

const CHECK_NOTE = 'butane check: stdin is not read; run `butane check -` to check a config on stdin\n';

/** What stands behind stdin is told by the system, so these are processes. */
describe('the real stdin', () => {
  const shell = (command: string): string =>
    spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, butane: `${process.execPath} ${butane}` } }).stderr;

  it('is a pipe of a shell, or /dev/null', () => {
    write('x.txt', CONFIG);
    mkdirSync('empty');
    expect(shell('cat x.txt | (cd empty; $butane check)')).toContain(CHECK_NOTE);
    expect(shell('$butane check < /dev/null')).not.toContain('stdin');
    expect(shell('$butane check <&-')).not.toContain('stdin');
  });

  it('that stays open and empty is not waited for', () => {
    write('a.bu', CONFIG);
    // the end that is written to is held open by this shell; the command would wait for ever
    expect(shell('mkfifo pipe; exec 3<>pipe; $butane check < pipe; echo done >&2')).toBe('done\n');
  });

  it.skipIf(!existsSync('/proc/self/fdinfo'))('is a file that is redirected, and not the rest of a script that a shell reads', () => {
    write('x.txt', CONFIG);
    write('a.bu', CONFIG);
    write('empty.txt', '');
    write('script', '$butane check\nexit\n');
    expect(shell('$butane check < x.txt')).toBe(CHECK_NOTE);
    expect(shell('$butane check < empty.txt')).toBe('');
    expect(shell('bash < script')).toBe('');
  });
});

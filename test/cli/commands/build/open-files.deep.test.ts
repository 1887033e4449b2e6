import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inEmptyFolder } from '../run-subcommand.ts';

inEmptyFolder();
const butane = fileURLToPath(new URL('../../../../bin/butane.js', import.meta.url));

it('needs no more open files than a small system allows', () => {
  for (let i = 0; i < 200; i++) writeFileSync(`${i}.bu`, 'variant: fcos\nversion: 1.5.0\n');
  // Node has some twenty open for itself
  const inShell = (...args: string[]): string =>
    execFileSync('sh', ['-c', 'ulimit -n 60 && exec "$@"', 'sh', process.execPath, butane, ...args], { encoding: 'utf8' });
  expect(inShell('build', '-O', 'out')).toBe('200 configs: 200 written\n');
  expect(readdirSync('out')).toHaveLength(200);
  expect(inShell('check')).toContain('checked 200 files: no problems');
});

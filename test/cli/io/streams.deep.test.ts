import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
/** Text of which more is made than a pipe holds: 64 KiB. */
const big = `variant: fcos\nversion: 1.5.0\nsystemd:\n  units:\n${Array.from({ length: 5_000 }, (_, i) => `    - name: unit-${i}.service\n`).join('')}`;

it('is quiet when its reader goes away', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${bin}" | head -c 10`], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(big);
  await new Promise((done) => child.on('close', done));
  expect(stderr).toBe('');
});

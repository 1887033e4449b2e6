import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
/** Text of which more is made than a pipe holds: 64 KiB. */
const big = `variant: fcos\nversion: 1.5.0\nsystemd:\n  units:\n${Array.from({ length: 5_000 }, (_, i) => `    - name: unit-${i}.service\n`).join('')}`;

it('writes a large output to a pipe whole', () => {
  const { stdout, status } = spawnSync(process.execPath, [bin], { input: big, encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(1 << 16);
  expect(JSON.parse(stdout).systemd.units).toHaveLength(5_000);
});

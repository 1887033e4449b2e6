import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../../src/cli/io/node-host.ts';

it('local files that are too large for a string of base64 are refused', () => {
  const dir = mkdtempSync(join(tmpdir(), 'butane-host-'));
  const path = join(dir, 'big');
  for (const size of [2 ** 28 + 1, 3 * 2 ** 30]) {
    writeFileSync(path, '');
    truncateSync(path, size);
    expect(nodeFiles.read(path)).toEqual({ fault: { errno: 'EFBIG', operation: 'open', path } });
  }
  rmSync(dir, { recursive: true });
});

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ProcessClient } from '../../lsp/process-client.ts';
import { inWatchedFolder } from './build/watching.ts';

/*
 * npm removes the files of a package and writes others when it upgrades the package. A command that runs meanwhile must not need a file
 * that it has not yet loaded.
 */

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'butane-package-'));
const command = join(folder, 'bin/butane.js');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  for (const part of ['bin', 'dist'])
    cpSync(join(checkout, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/dist\/(?:standalone|vscode|types)$/.test(path),
    });
});

/** Removes the package, as the first step of an upgrade. */
function removePackage(): void {
  for (const part of ['bin', 'dist']) rmSync(join(folder, part), { recursive: true });
}

describe('without the files of the package', () => {
  const { end, heard, watch, write } = inWatchedFolder(command);

  it('`build --watch` reports the first finding', async () => {
    const good = 'variant: fcos\nversion: 1.5.0\n';
    write('a.bu', good);
    watch();
    await heard(/watching 1 config/);
    removePackage();
    write('a.bu', `${good}storage:\n  files:\n    - path: etc/motd\n`);
    expect(await heard(/^\S+ a\.bu: 0 written, 1 failed/m)).toContain('path not absolute');
    expect(await end('SIGTERM')).toBe(0);
  });

  it('`lsp` reports the first finding and explains a code', async () => {
    const server = await ProcessClient.start([command, 'lsp', '--stdio']);
    removePackage();
    const { diagnostics } = await server.open('file:///a.bu', 'variant: fcos\nversion: 1.5.0\nnonsense: 1\n');
    expect(diagnostics.map(({ code }) => code)).toEqual(['config/unused-key']);
    const explained = await server.request<{ text: string }>('butane/explain', { code: 'config/unused-key' });
    expect(explained.text).toContain('# config/unused-key');
    expect(await server.stop()).toBe(0);
  });
});

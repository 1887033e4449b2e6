import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { cases, groups, inputOf, stageFiles } from '../upstream/cases.ts';
import { hasEngine, runStage } from './engine.ts';

/*
 * The real thing: Debian's package `ignition` (2.14.0) has the validator and the engine that machines run at first boot.
 */

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'butane-engine-'));
// the engine writes ssh keys as the user they are for, who has to get there
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The flags of recorded cases that say nothing about where output goes. */
const KNOWN = new Set(['--raw-errors', '-p', '-r', '-d', '{files}', '{input}', '--strict']);

function walkthrough(): string {
  const source = readFileSync(join(examples, 'server.bu'));
  const { output, report, fatal } = translate(source, { files: nodeFiles, filesDir: examples, gzip: nodeGzip, pretty: true });
  expect(fatal).toBeUndefined();
  expect(report).toEqual([]);
  return output!;
}

describe.skipIf(!hasEngine)('the real engine', () => {
  it('lays down what the walkthrough asks for', () => {
    const root = join(scratch, 'root');
    const run = join(scratch, 'run');
    for (const folder of ['etc', 'home', 'opt', 'var']) mkdirSync(join(root, folder), { recursive: true });
    mkdirSync(run);
    writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/bash\n');
    writeFileSync(join(root, 'etc/group'), 'root:x:0:\nwheel:x:10:\n');
    writeFileSync(join(root, 'etc/shadow'), 'root:*:19000:0:99999:7:::\n');
    writeFileSync(join(root, 'etc/gshadow'), 'root:*::\nwheel:::\n');
    if (existsSync('/etc/login.defs')) cpSync('/etc/login.defs', join(root, 'etc/login.defs'));
    const config = join(scratch, 'server.ign');
    writeFileSync(config, `${walkthrough()}\n`);

    const validated = spawnSync('/usr/bin/ignition-validate', [config], { encoding: 'utf8' });
    expect([validated.status, validated.stdout, validated.stderr]).toEqual([0, '', '']);

    const stage = (name: 'fetch' | 'files'): string => runStage(name, { root, run, config });
    expect(stage('fetch')).toContain('fetch: fetch passed');
    // its last step relabels for SELinux, and finds no policy on a scratch root: all it laid down before that counts
    expect(stage('files')).toMatch(/failed to handle relabeling|Ignition finished successfully/);

    const laid = (path: string): { mode: number; text: string } => ({
      mode: statSync(join(root, path)).mode & 0o7777,
      text: readFileSync(join(root, path), 'utf8'),
    });
    const wired = readFileSync(join(examples, 'wired.nmconnection'), 'utf8');
    expect(laid('etc/NetworkManager/system-connections/Wired connection 1.nmconnection')).toEqual({ mode: 0o600, text: wired });
    expect(laid('etc/hostname')).toEqual({ mode: 0o644, text: 'node1.lab.example.com\n' });
    expect(laid('etc/systemd/system/var.mount').text).toContain('Where=/var\nWhat=/dev/disk/by-partlabel/var\nType=xfs\n');
    expect(laid('etc/systemd/system-preset/20-ignition.preset').text).toBe('enable var.mount\n');
    expect(laid('home/core/.ssh/authorized_keys.d/ignition').text).toContain('ops@example.com');
    const accounts = laid('etc/passwd').text;
    expect(accounts).toMatch(/^core:/m);
    expect(accounts).toMatch(/^cloud-admin:.*:\/opt\/cloud-admin:\/bin\/bash$/m);
    expect(laid('etc/shadow').text).toContain('cloud-admin:$y$j9T$');
    expect(laid('etc/group').text).toMatch(/^wheel:x:10:cloud-admin$/m);
  });

  it('finds nothing wrong with what valid configs become', () => {
    const files = stageFiles();
    let validated = 0;
    for (const kase of groups().flatMap(cases)) {
      if (kase.tool !== 'butane' || kase.exit !== 0 || kase.setup || kase.args.some((arg) => !KNOWN.has(arg))) continue;
      const filesDir = kase.args.includes('{files}') ? files : '';
      // bare, also where the variant would wrap it
      const { output, report } = translate(inputOf(kase), { files: nodeFiles, filesDir, gzip: nodeGzip, raw: true });
      const { ignition } = JSON.parse(output ?? '{"ignition":{}}') as { ignition: { version?: string } };
      if (!/^3\.[0-3]\.0$/.test(ignition.version ?? '')) continue;
      const checked = spawnSync('/usr/bin/ignition-validate', ['-'], { input: output, encoding: 'utf8' });
      expect([checked.status, checked.stderr], kase.id).toEqual([0, '']);
      if (report.length === 0) expect(checked.stdout, kase.id).toBe('');
      validated++;
    }
    expect(validated).toBeGreaterThan(100);
  });
});

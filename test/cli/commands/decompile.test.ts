import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const ignition = (files: readonly unknown[]): string => JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } });
const MOTD = ignition([{ path: '/etc/motd', contents: { source: 'data:,hello' } }]);
const CONFIG = `variant: fcos
version: 1.5.0
storage:
  files:
    - path: /etc/motd
      contents:
        inline: hello
`;
const BINARY = ignition([{ path: '/etc/a', contents: { source: 'data:;base64,/w==' } }]);
const machineConfig = (name: string): string =>
  `kind: MachineConfig\nmetadata:\n  name: ${name}\n  labels: {machineconfiguration.openshift.io/role: worker}\nspec:\n  config: {ignition: {version: 3.4.0}}\n`;

describe('butane decompile', () => {
  it('prints a config, or writes it to a file', async () => {
    write('a.ign', MOTD);
    expect(await run(['decompile', 'a.ign'])).toEqual({ exit: 0, stdout: CONFIG, stderr: '' });
    expect(await run(['decompile', '-'], MOTD)).toEqual({ exit: 0, stdout: CONFIG, stderr: '' });
    write('a.bu', 'old\n');
    expect(await run(['decompile', 'a.ign', '-o', 'a.bu'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(readFileSync('a.bu', 'utf8')).toBe(CONFIG);
  });

  it('writes a config for each file, and for each MachineConfig of a list', async () => {
    write('one/a.ign', MOTD);
    write('list.yaml', `${machineConfig('99-a')}---\n${machineConfig('99-b')}`);
    expect(await run(['decompile', 'one/a.ign', 'list.yaml', '--out-dir', 'out'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(readFileSync('out/a.bu', 'utf8')).toBe(CONFIG);
    expect(readFileSync('out/99-b.bu', 'utf8')).toContain('  name: 99-b\n');
    const alone = await run(['decompile', 'list.yaml']);
    expect(alone).toMatchObject({ exit: 1, stdout: '' });
    expect(alone.stderr).toContain('error[decompile/several-configs]: there are 2 MachineConfigs in this file');
  });

  it('writes what is no text below the files directory, and nothing over other files', async () => {
    write('a.ign', BINARY);
    const args = ['decompile', 'a.ign', '--files-dir', 'files'];
    expect((await run(args)).stdout).toContain('local: etc/a\n');
    expect([...readFileSync('files/etc/a')]).toEqual([0xff]);
    expect(await run(args)).toMatchObject({ exit: 0, stderr: '' });
    writeFileSync('files/etc/a', 'mine');
    expect(await run(args)).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'butane decompile: files/etc/a exists and differs; overwrite it with --force\n',
    });
    expect(readFileSync('files/etc/a', 'utf8')).toBe('mine');
    expect(await run([...args, '--force'])).toMatchObject({ exit: 0 });
    expect([...readFileSync('files/etc/a')]).toEqual([0xff]);
  });

  it('writes nothing through links that lead out of the files directory', async () => {
    write('a.ign', BINARY);
    mkdirSync('elsewhere');
    mkdirSync('files');
    symlinkSync('../elsewhere', 'files/etc');
    const { exit, stdout, stderr } = await run(['decompile', 'a.ign', '--files-dir', 'files']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain('files/etc is a symbolic link that leads out of files');
    expect(existsSync('elsewhere/a')).toBe(false);
  });

  it('keeps hostile names inside the files directory', async () => {
    const units = [{ name: '../../../up.service', contents: `[Unit]\n${'#\n'.repeat(4000)}` }];
    write('a.ign', JSON.stringify({ ignition: { version: '3.4.0' }, systemd: { units } }));
    expect(await run(['decompile', 'a.ign', '--files-dir', 'files', '-o', 'a.bu'])).toMatchObject({ exit: 0 });
    expect(readFileSync('a.bu', 'utf8')).toContain('contents_local: etc/systemd/system/_/_/_/up.service\n');
    expect(existsSync('files/etc/systemd/system/_/_/_/up.service')).toBe(true);
  });

  it('gives the files of a tree the mode that the tree takes over, and no other file', async () => {
    const file = (path: string, mode: number, source: string) => ({ path, mode, contents: { source } });
    const files = [file('/bin/a', 0o755, 'data:,a'), file('/etc/b', 0o644, 'data:,b'), file('/etc/c', 0o600, 'data:;base64,/w==')];
    write('a.ign', JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } }));
    const args = ['decompile', 'a.ign', '--files-dir', 'files', '--trees', '-o', 'a.bu'];
    const isExecutable = (path: string): boolean => (statSync(`files/${path}`).mode & 0o111) !== 0;
    expect(await run(args)).toMatchObject({ exit: 0 });
    const paths = ['tree/bin/a', 'tree/etc/b', 'etc/c'];
    expect(paths.map(isExecutable)).toEqual([true, false, false]);
    chmodSync('files/tree/bin/a', 0o640);
    chmodSync('files/tree/etc/b', 0o755);
    chmodSync('files/etc/c', 0o755);
    expect(await run(args)).toEqual({
      exit: 1,
      stdout: '',
      stderr:
        'butane decompile: files/tree/bin/a exists and is not executable; change that with --force\n' +
        'butane decompile: files/tree/etc/b exists and is executable; change that with --force\n',
    });
    writeFileSync('files/tree/etc/b', 'other');
    expect(await run([...args, '--force'])).toMatchObject({ exit: 0 });
    expect(paths.map(isExecutable)).toEqual([true, false, true]);
    // who may not read it may not execute it either
    expect(statSync('files/tree/bin/a').mode & 0o777).toBe(0o750);
    expect((await run(['build', '-d', 'files', '-o', '-', 'a.bu'])).stdout).toContain(`"mode":${0o755}`);
  });

  it('makes a tree only in a folder without other files', async () => {
    write('a.ign', ignition([{ path: '/etc/motd', mode: 0o644, contents: { source: 'data:,hello' } }]));
    const args = ['decompile', 'a.ign', '--files-dir', 'files', '--trees'];
    expect((await run(args)).stdout).toContain('trees:\n    - local: tree\n');
    expect(readFileSync('files/tree/etc/motd', 'utf8')).toBe('hello');
    write('files/tree/etc/other', 'x');
    expect((await run(args)).stderr).toContain('files/tree/etc/other would become part of the tree');
  });

  it('gives configs of several files folders of their own for their local files', async () => {
    write('a.ign', BINARY);
    write('b.ign', BINARY);
    expect(await run(['decompile', 'a.ign', 'b.ign', '-O', '.', '-d', '.'])).toMatchObject({ exit: 0 });
    expect(readFileSync('b.bu', 'utf8')).toContain('local: b/etc/a\n');
    expect(existsSync('a/etc/a')).toBe(true);
  });

  it('names what a variant cannot have, at its place, and leaves it out only with --lossy', async () => {
    write(
      'a.ign',
      JSON.stringify({ ignition: { version: '3.4.0' }, storage: { luks: [{ name: 'a', device: '/dev/a' }], files: [{ path: '/a' }] } }),
    );
    const strict = await run(['decompile', 'a.ign', '--variant', 'r4e']);
    expect(strict).toMatchObject({ exit: 1, stdout: '' });
    expect(strict.stderr).toContain(
      'error[decompile/refused]: r4e 1.1.0 refuses this: luks is not supported in this spec version\n  --> a.ign:1:',
    );
    const lossy = await run(['decompile', 'a.ign', '--variant', 'r4e', '--lossy']);
    expect(lossy.exit).toBe(0);
    expect(lossy.stdout).toBe('variant: r4e\nversion: 1.1.0\nstorage:\n  files:\n    - path: /a\n');
    expect(lossy.stderr).toContain('warning[decompile/left-out]');
  });

  it('says which version of Ignition a config gets if it is another one', async () => {
    write('a.ign', MOTD);
    const { exit, stdout, stderr } = await run(['decompile', 'a.ign', '--version', '1.6.0']);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: CONFIG.replace('1.5.0', '1.6.0') });
    expect(stderr).toContain('the config has Ignition 3.4.0, and fcos 1.6.0 makes Ignition 3.5.0');
    expect((await run(['decompile', 'a.ign', '--version', '9.9.9'])).stderr).toContain('there is no version 9.9.9 of fcos');
  });

  it('hides secrets where it quotes a line', async () => {
    const users = [{ name: 'core', passwordHash: '$6$salt$secrethash' }];
    write('a.ign', JSON.stringify({ ignition: { version: '3.4.0' }, passwd: { users, groups: [{ name: 'a' }] } }, null, 1));
    const { stderr } = await run(['decompile', 'a.ign', '--variant', 'openshift']);
    expect(stderr).toContain('decompile/refused');
    expect(stderr).not.toContain('secrethash');
  });

  it('hides the secrets of a composed config, which it does not read back', async () => {
    const header = 'compose:\n  vars: {v: {type: string, secret: true}}\n  instances: {a: {v: hunter2}, b: {}}\n---\n';
    write('a.bu', `${header}variant: fcos\nversion: 1.5.0\npasswd: {users: [{name: core, password_hash: "\${var.v}"}]}\n`);
    const { exit, stderr } = await run(['decompile', '--out-dir', 'out', 'a.bu']);
    expect(exit).toBe(1);
    expect(stderr).toContain('{v: ●●●}');
    expect(stderr).not.toContain('hunter2');
  });

  it.each([
    ['no such file', ['nothing.ign'], 1, 'failed to read nothing.ign'],
    ['an empty name', [''], 2, 'a name is empty'],
    ['several files without a directory', ['a', 'b'], 2, '2 files need --out-dir'],
    ['two places', ['a', '-o', 'b', '--out-dir', 'c'], 2, '-o and --out-dir cannot be combined'],
    ['a tree without a directory', ['a', '--trees'], 2, '--trees writes files: name a directory with --files-dir'],
    ['a variant that does not exist', ['a', '--variant', 'ubuntu'], 2, 'It takes fcos, '],
  ])('refuses %s', async (_, args, exit, message) => {
    const result = await run(['decompile', ...args]);
    expect(result).toMatchObject({ exit, stdout: '' });
    expect(result.stderr).toContain(message);
  });

  it.each([
    ['a Butane config', 'variant: fcos\nversion: 1.5.0\n', 'error[decompile/is-butane]'],
    [
      'a Butane config with errors',
      'variant: fcos\nversion: 1.5.0\nstorage: { files: [{ path: a, contents: { local: none } }] }\n',
      'error[decompile/is-butane]',
    ],
    ['a Butane config in braces', '{"variant": "fcos", "version": "1.5.0"}', 'error[decompile/is-butane]'],
    ['a composed config', 'compose: {}\n---\nvariant: fcos\nversion: 1.5.0\n', 'error[decompile/is-butane]'],
    ['broken JSON', '{"ignition": ', 'error[json/syntax]'],
    ['an invalid config', '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"etc"}]}}', 'error[path/relative]'],
    ['something else', 'hello', 'error[document/unknown-kind]'],
  ])('reports %s', async (_, text, message) => {
    const { exit, stdout, stderr } = await run(['decompile', '-'], text);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr.match(/^error\[.*?\]/gm)).toEqual([message]);
  });
});

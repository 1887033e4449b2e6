import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const CONFIG = `variant: fcos
version: 1.5.0
storage:
  files:
    - path: /etc/motd
      contents: {inline: "hello\\n"}
    - path: /etc/local
      contents: {local: "a file"}
  links:
    - {path: /etc/localtime, target: ../usr/share/zoneinfo/UTC}
systemd:
  units:
    - name: a.service
      contents: "[Service]\\n"
      dropins: [{name: 1.conf, contents: "[Unit]\\n"}]
`;

describe('butane inspect', () => {
  it('shows a config in sections, with the size that butane build writes', async () => {
    write('a.bu', CONFIG);
    write('a file', 'x');
    const { exit, stdout, stderr } = await run(['inspect', 'a.bu']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 12)).toEqual([
      'a.bu: Butane fcos 1.5.0, Ignition 3.4.0',
      '',
      'Files',
      '  0644  root:root  1 B  /etc/local  local a file',
      '  0644  root:root  6 B  /etc/motd   inline',
      '',
      'Links',
      '  /etc/localtime  → ../usr/share/zoneinfo/UTC',
      '',
      'Units',
      '  a.service  not enabled  drop-ins 1.conf',
      '',
    ]);
    await run(['build', 'a.bu', '--out-dir', 'out']);
    const { length } = readFileSync('out/a.ign');
    expect(stdout).toContain(`\nSize\n  ${length} bytes\n  fits: kubevirt (2,048), aws (16,384),`);
  });

  it('shows the size of each instance of a composed config, as butane build writes it', async () => {
    const header = 'compose:\n  vars: { text: null }\n  instances: { one: { text: a }, two: { text: longer } }\n';
    const config = 'variant: openshift\nversion: 4.20.0\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';
    const files = 'storage: {files: [{path: /etc/a, contents: {inline: "${var.text}"}}]}\n';
    write('a.bu', `${header}---\n${config}${files}`);
    await run(['build', 'a.bu', '--out-dir', 'out']);
    const sizes = ['one', 'two'].map((key) => readFileSync(`out/a-${key}.yaml`).length);
    const { configs } = JSON.parse((await run(['inspect', '--format', 'json', 'a.bu'])).stdout);
    expect(configs.map(({ size }: { size: { bytes: number } }) => size.bytes)).toEqual(sizes);
    expect((await run(['inspect', 'a.bu'])).stdout).toContain('\n  fits: machine-config-operator (1,572,864)\n');
  });

  it('shows the size of MachineConfigs: their bytes, and as JSON what the operator counts', async () => {
    const head = 'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata: {name: a}\n';
    const one = `${head}spec: {config: {ignition: {version: 3.4.0}}}`;
    // the Ignition config alone is below the limit of 1.5 MiB, the kernel arguments beside it are not
    const other = `${head}spec: {kernelArguments: [${'a'.repeat(1_572_864)}]}`;
    write('mc.yaml', `${one}\n---\n${other}\n`);
    const { configs } = JSON.parse((await run(['inspect', '--format', 'json', 'mc.yaml'])).stdout);
    expect(configs.map(({ size }: { size: { bytes: number } }) => size.bytes)).toEqual([one.length, other.length]);
    expect(configs.map(({ size }: { size: { limits: { fits: boolean }[] } }) => size.limits.map(({ fits }) => fits))).toEqual([
      [true],
      [false],
    ]);
  });

  it('draws in ASCII where the locale is another than UTF-8', async () => {
    write('a.bu', CONFIG.replace(/ {4}- path: \/etc\/local\n.*\n/, ''));
    vi.stubEnv('LC_ALL', 'C');
    const shown = [(await run(['inspect', 'a.bu'])).stdout, (await run(['inspect', 'a.bu', '--tree'])).stdout];
    vi.unstubAllEnvs();
    for (const text of shown) expect(text).toMatch(/^[\n -~]+-> \.\.\/usr[\n -~]+$/);
  });

  it('shows the tree of all that is written', async () => {
    write('a.bu', CONFIG);
    write('a file', 'x');
    expect((await run(['inspect', '--tree', 'a.bu'])).stdout.split('\n')).toEqual([
      '/',
      '└── etc',
      '    ├── local  0644 root:root 1 B',
      '    ├── localtime  → ../usr/share/zoneinfo/UTC',
      '    ├── motd  0644 root:root 6 B',
      '    └── systemd',
      '        └── system',
      '            ├── a.service  10 B',
      '            └── a.service.d',
      '                └── 1.conf',
      '',
    ]);
  });

  it('prints the bytes of one file', async () => {
    write('a.ign', '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/a","contents":{"source":"data:;base64,AP8="}}]}}');
    const out: Uint8Array[] = [];
    const streams = { result: (data: string | Uint8Array) => void out.push(data as Uint8Array) };
    expect((await run(['inspect', '--file', '/a', 'a.ign'], '', streams)).exit).toBe(0);
    expect(out).toEqual([new Uint8Array([0, 255])]);
    expect(await run(['inspect', '--file', '/b', 'a.ign'])).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'butane inspect: /b is no file of the config; did you mean /a?\n',
    });
  });

  it('shows what can be read, and reports the rest with status 1', async () => {
    write('a.bu', 'variant: fcos\nversion: 1.5.0\n');
    write('b.bu', 'variant: fcos\nversion: 9.9.9\n');
    const { exit, stdout, stderr } = await run(['inspect', 'b.bu', 'a.bu']);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^a\.bu: Butane fcos/);
    expect(stderr).toContain('--> b.bu:');
    const missing = await run(['inspect', 'none.bu', 'a.bu']);
    expect(missing).toEqual({ exit: 1, stdout, stderr: 'butane inspect: failed to read none.bu: no such file or directory\n' });
    expect(await run(['inspect', '--textconv', 'none.bu'])).toMatchObject({ exit: 1, stdout: '' });
  });

  it.each([
    [['--tree', '--format', 'json', 'a.bu'], 'name --tree or --format json, not both'],
    [['--file', '/a', 'a.bu', 'a.bu'], '--file takes one config, and there are 2'],
    [['--textconv', 'a.bu', 'a.bu'], '--textconv takes one file'],
    [['-', '-'], 'stdin can be read once: write - once'],
    [[''], 'a name is empty: name a file'],
  ])('%j is a wrong command line', async (args, message) => {
    write('a.bu', 'variant: fcos\nversion: 1.5.0\n');
    expect(await run(['inspect', ...args])).toEqual({ exit: 2, stdout: '', stderr: `butane inspect: ${message}\n` });
  });

  it('--textconv prints what is no config as it is', async () => {
    expect(await run(['inspect', '--textconv', '-'], 'no config\n')).toEqual({ exit: 0, stdout: 'no config\n', stderr: '' });
  });

  it('--textconv names local files', async () => {
    write('a.bu', CONFIG);
    expect((await run(['inspect', '--textconv', 'a.bu'])).stdout).toContain('file /etc/local\n  contents:\n    | (local file a file)\n');
  });
});
